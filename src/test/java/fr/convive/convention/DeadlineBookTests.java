package fr.convive.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** The deadlines of a convention: kept for lists, computed for programs. */
@ApplicationTest
@Tag("database")
class DeadlineBookTests {

    @Autowired
    Life life;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    ApplicationContext context;

    @Test
    void aConventionInForceHasAllItsDeadlinesInTheView() {
        var ipe = new Signed(context).ipe();

        assertThat(kept(ipe, "E23")).containsExactly(day("2008-03-01"), day("2009-03-01"), day("2010-03-01"));
        assertThat(kept(ipe, "E20")).containsExactly(day("2010-06-30"));
        assertThat(kept(ipe, "E24")).containsExactly(day("2011-02-28"));
        assertThat(jdbc.queryForList(
                        "select due_on from deadline_view where convention_id = ? order by position",
                        LocalDate.class,
                        ConventionId.of(life.id(ipe)).id()))
                .isSorted();
    }

    @Test
    void programsReadThemInDateOrderWithTheirReasons() {
        var ipe = new Signed(context).ipe();

        var answer = life.get("referent", "/api/conventions/" + ipe + "/deadlines");

        assertThat(answer).hasStatusOk();
        var deadlines = life.read(answer);
        assertThat(deadlines
                        .valueStream()
                        .map(line -> line.get("dueOn").asString())
                        .toList())
                .isSorted();
        var evaluation = line(deadlines, "E20");
        assertThat(evaluation.propertyNames())
                .containsExactlyInAnyOrder(
                        "code",
                        "label",
                        "dueOn",
                        "formula",
                        "source",
                        "reminders",
                        "ifNothingDone",
                        "state",
                        "warnings");
        assertThat(evaluation.get("dueOn").asString()).isEqualTo("2010-06-30");
        assertThat(evaluation.get("reminders").valueStream().map(JsonNode::asString))
                .containsExactly("2009-06-30", "2010-01-01", "2010-04-01", "2010-05-31");
        assertThat(evaluation.get("state").asString()).isEqualTo("UPCOMING");
    }

    @Test
    void thePageSaysHowEachDateWasFoundAndOnWhatDayItFalls() {
        var ipe = new Signed(context).ipe();

        var page = mvc.get()
                .uri("/conventions/" + ipe + "?onglet=echeances")
                .with(user(accounts.loadUserByUsername("referent")))
                .exchange();

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Reconduction tacite n° 1", "01/03/2007 + 1 an = 01/03/2008", "tombe un samedi");
    }

    @Test
    void aConventionWithoutASessionYetHasNone() {
        var number = life.open();

        assertThat(life.read(life.get("referent", "/api/conventions/" + number + "/deadlines")))
                .isEmpty();
        assertThat(life.get("referent2", "/api/conventions/" + number + "/deadlines"))
                .hasStatus(404);
    }

    @Test
    void aSessionCalledBringsItsNotice() {
        var number = new Signed(context).enrolled(LocalDate.of(2026, 11, 26));

        var deadlines = life.read(life.get("referent", "/api/conventions/" + number + "/deadlines"));

        assertThat(line(deadlines, "E01").get("dueOn").asString()).isEqualTo("2026-11-18");
        assertThat(kept(number, "E02")).containsExactly(day("2026-11-18"));
    }

    @Test
    void aConventionThatIsOverWaitsForNothing() {
        var ipe = new Signed(context).ipe();
        life.advanceTo(day("2007-11-02"));
        life.answer(ipe, "reviewRenewal", "answer", "STOPPED", "reason", "Les actions ne sont pas engagées.");
        assertThat(kept(ipe, "E24")).containsExactly(day("2008-02-29"));

        life.untilOver(ipe);

        assertThat(life.status(ipe)).isEqualTo("CLOSED");
        assertThat(jdbc.queryForObject(
                        "select count(*) from deadline_view where convention_id = ?",
                        Integer.class,
                        ConventionId.of(life.id(ipe)).id()))
                .isZero();
    }

    private List<LocalDate> kept(String number, String code) {
        return jdbc.queryForList(
                "select due_on from deadline_view where convention_id = ? and code = ? order by position",
                LocalDate.class,
                ConventionId.of(life.id(number)).id(),
                code);
    }

    private static JsonNode line(JsonNode deadlines, String code) {
        return deadlines
                .valueStream()
                .filter(line -> line.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
