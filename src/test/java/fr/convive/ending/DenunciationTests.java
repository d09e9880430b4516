package fr.convive.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.Visits;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** « Dénonciation » : seen before it is recorded, then the life runs to the last day that the letter gives. */
@ApplicationTest
@Tag("database")
class DenunciationTests {

    private static final Map<String, Object> YEAR_TO_YEAR =
            Map.of("mode", "TACIT", "everyMonths", 12, "noticeMonths", 3, "noticeBase", "TERM");

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    ApplicationContext context;

    private Signed signed;
    private String number;

    @BeforeEach
    void aConventionRenewedFromYearToYearIsInForce() {
        signed = new Signed(context);
        number = signed.ipe(free("duration", Map.of("years", 1), "renewal", YEAR_TO_YEAR));
    }

    @Test
    void aLetterInTimeStopsTheNextRenewal() {
        life.advanceTo(day("2008-11-20"));

        denounce("PARTNER", "2008-11-20", null);

        assertThat(life.status(number)).isEqualTo("DENOUNCED");
        assertThat(json("endsOn")).isEqualTo("2009-02-28");
        assertThat(dates("E23")).containsExactly("2008-03-01");
        assertThat(dates("E24")).containsExactly("2009-02-28");
        assertThat(acts())
                .contains("TACITLY_RENEWED", "DENUNCIATION", "TERM_MOVED")
                .doesNotContain("BREACH");
        life.advanceTo(day("2009-02-28"));
        assertThat(life.status(number)).isEqualTo("DENOUNCED");
        life.advanceTo(day("2009-03-01"));
        assertThat(life.status(number)).isEqualTo("LAPSED");
        assertThat(acts().stream().filter("TACITLY_RENEWED"::equals)).hasSize(1);
        life.untilOver(number);
    }

    @Test
    void aDayLateIsOnePeriodMore() {
        life.advanceTo(day("2008-11-29"));

        denounce("PARTNER", "2008-11-29", null);

        assertThat(json("endsOn")).isEqualTo("2010-02-28");
        life.advanceTo(day("2009-03-01"));
        assertThat(life.status(number)).isEqualTo("DENOUNCED");
        assertThat(acts().stream().filter("TACITLY_RENEWED"::equals)).hasSize(2);
        life.advanceTo(day("2010-03-01"));
        assertThat(life.status(number)).isEqualTo("LAPSED");
    }

    @Test
    void thePageSaysSoBeforeAnythingIsRecorded() {
        life.advanceTo(day("2008-11-29"));
        var uri = "/conventions/" + number + "/denonciation";
        assertThat(visits.shown("referent", "/conventions/" + number)).contains("/denonciation", "/manquement");
        var page = visits.shown("referent", uri);
        assertThat(page).contains("Voir l’effet").doesNotContain("Enregistrer la dénonciation");
        Object[] said = {"by", "PARTNER", "sentOn", "2008-11-29", "receivedOn", "", "reason", "Fin des actions"};

        var seen = visits.post("referent", uri, Visits.posted(page, said));

        assertThat(seen).hasStatusOk();
        assertThat(Visits.body(seen))
                .contains("Trop tard pour la reconduction du 01/03/2009", "le préavis expirait le 28/11/2008, un jour")
                .contains("Un jour de retard vaut une période de plus", "prendra fin le 28/02/2010")
                .contains("name=\"_seen\" value=\"2010-02-28\"", "Enregistrer la dénonciation");
        assertThat(life.status(number)).isEqualTo("IN_FORCE");

        var changed = Visits.posted(page, said);
        changed = append(changed, "_seen", "2009-02-28");
        assertThat(visits.post("referent", uri, changed)).hasStatusOk();
        assertThat(life.status(number)).isEqualTo("IN_FORCE");

        var confirmed = append(Visits.posted(page, said), "_seen", "2010-02-28");
        assertThat(visits.post("referent", uri, confirmed)).hasRedirectedUrl("/conventions/" + number);
        assertThat(visits.post("referent", uri, confirmed)).hasRedirectedUrl("/conventions/" + number);
        assertThat(life.status(number)).isEqualTo("DENOUNCED");
        assertThat(visits.shown("proviseur", "/conventions/" + number + "?onglet=historique"))
                .contains("Dénonciation", "Partenaire, lettre du 29/11/2008, dernier jour le 28/02/2010");
        assertThat(visits.shown("referent", uri)).contains("déjà dénoncée");
    }

    @Test
    void anIndefiniteConventionIsLeftAtAnyTimeWithItsNotice() {
        number = signed.ipe(free(
                "duration", Map.of("indefinite", true),
                "renewal", Map.of("mode", "NONE"),
                "evaluation", Map.of("monthsBeforeTerm", 1),
                "ending", Map.of("noticeMonths", 3, "base", "RECEIPT", "survivesMonths", 6)));
        life.advanceTo(day("2008-12-05"));

        assertThat(denounced("referent", "STATE", "2008-11-28", null)).hasStatus(409);
        denounce("STATE", "2008-11-28", "2008-11-30");

        assertThat(json("endsOn")).isEqualTo("2009-02-28");
        assertThat(dates("E27")).containsExactly("2009-08-28");
        life.advanceTo(day("2009-03-01"));
        assertThat(life.status(number)).isEqualTo("LAPSED");
        assertThat(overlays()).contains("RUNNING_OUT");
        assertThat(visits.shown("referent", "/conventions/" + number)).contains("En extinction jusqu’au 28/08/2009");
    }

    @Test
    void withoutAClauseForItThereIsNoDenunciation() {
        number = signed.ipe(free("duration", Map.of("years", 1), "renewal", Map.of("mode", "NONE")));

        var refused = denounced("referent", "PARTNER", "2007-03-01", null);

        assertThat(refused).hasStatus(409);
        assertThat(refused).bodyText().contains("Aucune clause");
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
    }

    @Test
    void theLastRenewalIsNotStoppedTooLate() {
        number = signed.ipe(free(
                "duration",
                Map.of("years", 1),
                "renewal",
                Map.of("mode", "TACIT", "everyMonths", 12, "capMonths", 24, "noticeMonths", 3, "noticeBase", "TERM")));
        life.advanceTo(day("2007-11-30"));

        var refused = denounced("referent", "PARTNER", "2007-11-30", null);

        assertThat(refused).hasStatus(409);
        assertThat(refused).bodyText().contains("Trop tard", "28/02/2009");
    }

    @Test
    void aLetterHasAPartyAndDaysThatHaveCome() {
        assertThat(denounced("referent", "SCHOOL", "2007-03-01", null)).hasStatus(409);
        assertThat(denounced("referent", "PARTNER", "2007-03-02", null)).hasStatus(409);
        assertThat(denounced("referent", "PARTNER", "2007-03-01", "2007-03-02")).hasStatus(409);
        assertThat(denounced("referent", "PARTNER", "2007-02-28", null)).hasStatus(409);
        var wrong = life.post("referent", "/api/conventions/" + number + "/denunciation", Map.of("reason", " "));
        assertThat(wrong).hasStatus(422);
        assertThat(fields(life.read(wrong))).contains("by", "sentOn", "reason");
        var order = denounced("referent", "PARTNER", "2007-03-01", "2007-02-01");
        assertThat(fields(life.read(order))).containsExactly("receivedAfterSent");
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
    }

    @Test
    void onlyTheHeadAndTheCoordinatorOfTheSchoolRecordIt() {
        assertThat(denounced("gestionnaire", "PARTNER", "2007-03-01", null)).hasStatus(403);
        assertThat(denounced("referent2", "PARTNER", "2007-03-01", null)).hasStatus(404);
        assertThat(visits.shown("gestionnaire", "/conventions/" + number)).doesNotContain("/denonciation");
        assertThat(denounced("proviseur", "PARTNER", "2007-03-01", null)).hasStatus(204);
        assertThat(denounced("proviseur", "PARTNER", "2007-03-01", null)).hasStatus(409);
    }

    @Test
    void aConventionLeftAndPutInADemandGoesBackToBeingLeft() {
        denounce("PARTNER", "2007-03-01", null);
        life.post("referent", "/api/conventions/" + number + "/breaches", Map.of("reason", "Rien n’est fait."));
        life.answer(number, "sendFormalDemand");
        assertThat(life.status(number)).isEqualTo("FORMAL_DEMAND");
        life.advanceTo(day("2007-05-20"));

        life.answer(number, "confirmBreach");

        assertThat(life.status(number)).isEqualTo("DENOUNCED");
    }

    @Test
    void aDenunciationDuringADemandWaitsForWhatComesOfIt() {
        life.post("referent", "/api/conventions/" + number + "/breaches", Map.of("reason", "Rien n’est fait."));
        life.answer(number, "sendFormalDemand");

        denounce("PARTNER", "2007-03-01", null);

        assertThat(life.status(number)).isEqualTo("FORMAL_DEMAND");
        assertThat(json("endsOn")).isEqualTo("2008-02-29");
        life.advanceTo(day("2007-05-20"));
        life.answer(number, "confirmBreach");
        assertThat(life.status(number)).isEqualTo("DENOUNCED");
        assertThat(life.process(number, "convention")).isWaitingAt("inForce");
    }

    private void denounce(String by, String sentOn, @Nullable String receivedOn) {
        assertThat(denounced("referent", by, sentOn, receivedOn)).hasStatus(204);
    }

    private MvcTestResult denounced(String login, String by, String sentOn, @Nullable String receivedOn) {
        var letter = new LinkedHashMap<String, Object>();
        letter.put("by", by);
        letter.put("sentOn", sentOn);
        letter.put("receivedOn", receivedOn);
        letter.put("reason", "Fin des actions communes");
        return life.post(login, "/api/conventions/" + number + "/denunciation", letter);
    }

    /** The convention of 2007 without money nor reports, but for these. */
    private static Object[] free(Object... differences) {
        Object[] free = {"free", true, "payments", List.of(), "reports", List.of(), "steering", Map.of()};
        return append(free, differences);
    }

    private static Object[] append(Object[] fields, Object... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray();
    }

    private @Nullable String json(String field) {
        var value = life.convention(number).get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private List<String> overlays() {
        return life.convention(number)
                .get("overlays")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> acts() {
        return life.read(life.get("referent", "/api/conventions/" + number + "/history"))
                .valueStream()
                .map(fact -> fact.get("act").asString())
                .toList();
    }

    private List<String> dates(String code) {
        return life.read(life.get("referent", "/api/conventions/" + number + "/deadlines"))
                .valueStream()
                .filter(line -> line.get("code").asString().equals(code))
                .map(line -> line.get("dueOn").asString())
                .toList();
    }

    private static List<String> fields(JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
