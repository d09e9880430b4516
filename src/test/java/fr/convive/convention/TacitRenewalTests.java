package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.Visits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** « Reconduction tacite » : noted on its day, under reserve while the reports are awaited, never past its cap. */
@ApplicationTest
@Tag("database")
class TacitRenewalTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    private Signed signed;
    private String ipe;

    @BeforeEach
    void theConventionOf2007IsInForce() {
        signed = new Signed(context);
        ipe = signed.ipe();
    }

    @Test
    void itIsUnderReserveOnItsDayUntilTheReportIsIn() {
        life.advanceTo(day("2008-02-29"));
        assertThat(told("RENEWED_UNDER_RESERVE")).isEmpty();
        assertThat(overlays()).contains("TO_RENEW").doesNotContain("UNDER_RESERVE");

        life.advanceTo(day("2008-03-01"));

        assertThat(told("RENEWED_UNDER_RESERVE")).containsExactly("2009-02-28");
        assertThat(overlays()).contains("UNDER_RESERVE");
        assertThat(visits.shown("referent", "/conventions/" + ipe + "?onglet=historique"))
                .contains("Reconduite tacitement, sous réserve du dépôt des pièces", "n° 1", "jusqu’au 28/02/2009");
        assertThat(visits.shown("referent", "/conventions/" + ipe)).contains("Reconduite sous réserve");
        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");

        life.advanceTo(day("2008-05-15"));
        life.answer(ipe, "submitReport");

        assertThat(overlays()).doesNotContain("UNDER_RESERVE", "RENEWAL_DEFAULTING");
        assertThat(told("RESERVE_LIFTED")).containsExactly("1");
        assertThat(visits.shown("referent", "/conventions/" + ipe + "?onglet=historique"))
                .contains("Réserve levée");
    }

    @Test
    void afterTheLimitItIsDefaultingAndTheHeadDecidesOfWhatFollows() {
        life.advanceTo(day("2008-06-30"));
        assertThat(overlays()).contains("UNDER_RESERVE").doesNotContain("RENEWAL_DEFAULTING", "REPORTS_LATE");

        life.advanceTo(day("2008-07-01"));

        assertThat(overlays()).contains("RENEWAL_DEFAULTING", "REPORTS_LATE", "PAYMENT_BLOCKED");
        assertThat(life.task(ipe, "decideSanction").audience()).startsWith("head:");
        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
        assertThat(told("RESERVE_LIFTED")).isEmpty();
    }

    @Test
    void theCapEndsTheSeries() {
        life.advanceTo(day("2011-02-28"));
        assertThat(told("RENEWED_UNDER_RESERVE")).containsExactly("2009-02-28", "2010-02-28", "2011-02-28");
        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");

        life.advanceTo(day("2011-03-01"));

        assertThat(life.status(ipe)).isEqualTo("LAPSED");
        assertThat(told("RENEWED_UNDER_RESERVE")).hasSize(3);
    }

    @Test
    void withoutAConditionItIsAcquired() {
        ipe = signed.ipe("renewal", Map.of("mode", "TACIT", "everyMonths", 12), "duration", Map.of("years", 1));
        life.advanceTo(day("2008-03-01"));

        assertThat(told("TACITLY_RENEWED")).containsExactly("2009-02-28");
        assertThat(overlays()).doesNotContain("UNDER_RESERVE");
        life.advanceTo(day("2013-03-01"));
        assertThat(told("TACITLY_RENEWED")).hasSize(6);
        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
    }

    @Test
    void anIndefiniteConventionRenewsNothingAndGoesOn() {
        ipe = signed.ipe(
                "duration",
                Map.of("indefinite", true),
                "renewal",
                Map.of("mode", "NONE", "noticeMonths", 3, "noticeBase", "ANNIVERSARY"),
                "evaluation",
                Map.of("monthsBeforeTerm", 1));
        life.advanceTo(day("2010-03-02"));

        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
        assertThat(told("TACITLY_RENEWED")).isEmpty();
    }

    @Test
    void theLatestUsefulSessionIsShownForATermThatABoardMayCarryOn() {
        signed.startOver(LocalDate.of(2026, 9, 1));
        var number = signed.ofSchool(
                "duration",
                Map.of("years", 1),
                "renewal",
                Map.of("mode", "EXPRESS", "times", 1),
                "evaluation",
                Map.of("monthsBeforeTerm", 3));
        var tab = "/conventions/" + number + "?onglet=echeances";
        assertThat(visits.shown("referent", tab))
                .contains("aucune séance utile du conseil n’est prévue", "au plus tard le 11/08/2027");

        life.session(day("2027-06-29"));
        life.session(day("2027-08-12"));

        assertThat(visits.shown("referent", tab))
                .contains("la dernière séance utile du conseil est celle du 29/06/2027");
    }

    private List<String> told(String act) {
        return life.read(life.get("referent", "/api/conventions/" + ipe + "/history"))
                .valueStream()
                .filter(fact -> fact.get("act").asString().equals(act))
                .map(fact -> fact.get("after").asString())
                .toList();
    }

    private List<String> overlays() {
        return life.convention(ipe)
                .get("overlays")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
