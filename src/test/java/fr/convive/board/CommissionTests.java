package fr.convive.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
@Tag("database")
class CommissionTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nothingIsDelegated() {
        jdbc.update("delete from commission_delegation");
    }

    @Test
    void theCommissionDecidesWhileItIsDelegatedAndTheBoardDoesNot() {
        var number = waitingToBeEnrolled();
        var day = life.today().plusDays(15);
        var board = life.session(day);
        var commission = commission(day);

        assertThat(enrolled(number, commission)).hasStatus(409).bodyText().contains("Aucune délégation du conseil");
        assertThat(delegated("proviseur", 0, 30)).hasRedirectedUrl("/seances/commission");
        assertThat(enrolled(number, board)).hasStatus(409).bodyText().contains("il n’en décide pas");
        assertThat(enrolled(number, commission)).hasStatus(204);
        assertThat(visits.shown("secretaire", "/seances/" + commission)).contains("Commission permanente");
    }

    @Test
    void thePageOfTheTaskSaysWhichBodyIsNotCompetent() {
        var number = waitingToBeEnrolled();
        life.session(life.today().plusDays(16));
        assertThat(delegated("secretaire", 0, 30)).hasRedirectedUrl("/seances/commission");

        assertThat(visits.shown(
                        "proviseur",
                        "/taches/" + life.task(number, "enrolAtSession").id()))
                .contains("Le conseil a délégué les conventions à la commission permanente");
    }

    @Test
    void theDayOfTheSessionCounts() {
        var number = waitingToBeEnrolled();
        var board = life.session(life.today().plusDays(20));
        assertThat(delegated("proviseur", 0, 19)).hasRedirectedUrl("/seances/commission");

        assertThat(enrolled(number, board)).hasStatus(204);
    }

    @Test
    void aDelegationFallsWithTheBoardThatGaveIt() {
        assertThat(CommissionDelegation.lapseAfter(LocalDate.of(2026, 11, 6))).isEqualTo("2027-10-31");
        assertThat(CommissionDelegation.lapseAfter(LocalDate.of(2026, 9, 1))).isEqualTo("2026-10-31");
        assertThat(delegated("proviseur", 0, 800)).hasStatus(409).bodyText().contains("au plus tard");
        assertThat(delegated("proviseur", 10, 5)).hasStatus(422);
        assertThat(delegated("proviseur", 0, 30)).hasRedirectedUrl("/seances/commission");
        assertThat(delegated("proviseur", 10, 20)).hasStatus(409).bodyText().contains("court déjà");
    }

    @Test
    void onlyTheSchoolRecordsAndEndsItsOwn() {
        assertThat(delegated("referent", 0, 30)).hasStatus(403);
        assertThat(delegated("proviseur", 0, 30)).hasRedirectedUrl("/seances/commission");
        var end = "/seances/commission/" + jdbc.queryForObject("select id from commission_delegation", Object.class)
                + "/fin";
        assertThat(visits.shown("drafpic", "/seances/commission")).contains("Lycée des Remparts");
        assertThat(visits.shown("proviseur2", "/seances/commission")).doesNotContain("Lycée des Remparts");
        assertThat(visits.post("proviseur2", end, "_action", "other")).hasStatus(404);
        assertThat(visits.post("secretaire", end, "_action", "own")).hasRedirectedUrl("/seances/commission");
        assertThat(visits.shown("proviseur", "/seances/commission")).contains("Aucune délégation");
    }

    @Test
    void aCommissionIsConvenedWithItsOwnNumber() {
        assertThat(life.post(
                        "secretaire",
                        "/api/board-sessions",
                        Map.of(
                                "heldOn",
                                life.today().plusDays(12),
                                "convenedOn",
                                life.today(),
                                "body",
                                "PERMANENT_COMMISSION")))
                .hasStatus(422);
    }

    private String waitingToBeEnrolled() {
        var number = life.open();
        life.until(number, "enrolAtSession");
        return number;
    }

    private String commission(LocalDate heldOn) {
        var asked = Map.of(
                "heldOn", heldOn, "convenedOn", life.today(), "body", "PERMANENT_COMMISSION", "membersInOffice", 9);
        var session = life.post("secretaire", "/api/board-sessions", asked);
        assertThat(session).hasStatus(201).bodyText().contains("PERMANENT_COMMISSION");
        return life.read(session).get("id").asString();
    }

    private MvcTestResult enrolled(String number, String session) {
        return life.answeredAs("proviseur", number, "enrolAtSession", "answer", "ENROLLED", "session", session);
    }

    private MvcTestResult delegated(String by, int from, int to) {
        return visits.post(
                by,
                "/seances/commission",
                "_action",
                UUID.randomUUID(),
                "decidedOn",
                life.today(),
                "from",
                life.today().plusDays(from),
                "to",
                life.today().plusDays(to));
    }
}
