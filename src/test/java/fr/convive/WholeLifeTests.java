package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.workflow.TestClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Two lives from the need to the closed file, through {@code /api} alone. */
@ApplicationTest
@Tag("database")
class WholeLifeTests {

    @Autowired
    Life life;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    /** Rule T2 of the annex: a technological project for a company's development, in an educational setting. */
    @Test
    void aCooperationProjectGoesThroughTheBoardTheLockAndTheSignaturesToItsClosedFile() {
        TestClock.turnTo(clock, LocalDate.of(2026, 11, 9));
        var number = life.open();
        life.until(number, "enrolAtSession");
        assertThat(life.convention(number).at("/framework/rule").asString()).isEqualTo("T2");

        life.answer(number, "enrolAtSession", "session", life.session(LocalDate.of(2026, 11, 26)));
        life.vote(number, "ADOPTED");
        life.moveClockTo(LocalDate.of(2026, 11, 27));
        life.answer(number, "transmitAct");

        assertThat(life.convention(number).at("/enforceableOn").asString()).isEqualTo("2026-12-12");
        life.moveClockTo(LocalDate.of(2026, 12, 11));
        assertThat(life.status(number)).isEqualTo("TRANSMITTED");
        life.moveClockTo(LocalDate.of(2026, 12, 12));
        assertThat(life.status(number)).isEqualTo("SIGNING");
        Invariants.assertHold(jdbc);

        life.until(number, "holdMeeting");
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        Invariants.assertHold(jdbc);

        life.untilOver(number);

        assertThat(life.status(number)).isEqualTo("CLOSED");
        assertThat(statuses(number))
                .containsExactly(
                        "RISKS",
                        "SPECIFICATION",
                        "DRAFT",
                        "ON_AGENDA",
                        "ADOPTED",
                        "TRANSMITTED",
                        "ENFORCEABLE",
                        "SIGNING",
                        "SIGNED",
                        "IN_FORCE",
                        "LAPSED",
                        "CLOSED");
        Invariants.assertHold(jdbc);
        assertEveryCallIsDocumented();
    }

    /** The convention of 1 March 2007: no school is a party, so no board votes; the reason is recorded. */
    @Test
    void theIpeConventionLivesFromItsNeedToItsClosure() {
        TestClock.turnTo(clock, LocalDate.of(2007, 1, 15));
        var number = life.open("lives/ipe-opening");
        life.answer(number, "chooseFramework", "rule", "HORS_TABLEAU", "reason", "Convention de niveau État");
        life.answer(number, "analyseNeeds");
        life.answer(number, "analyseRisks");
        life.moveClockTo(LocalDate.of(2007, 3, 1));
        life.answer(number, "draftConvention", life.lived("ipe-terms"));
        life.until(number, "sign");

        assertThat(life.convention(number).at("/boardSkippedBecause").asString())
                .contains("Aucun établissement");
        life.answer(number, "sign");
        life.answer(number, "sign");

        var signed = life.convention(number);
        assertThat(signed.at("/status").asString()).isEqualTo("IN_FORCE");
        assertThat(signed.at("/signedOn").asString()).isEqualTo("2007-03-01");
        assertThat(signed.at("/endsOn").asString()).isEqualTo("2011-02-28");
        assertThat(dates(number, "E23")).containsExactly("2008-03-01", "2009-03-01", "2010-03-01");
        assertThat(dates(number, "E24")).containsExactly("2011-02-28");
        assertThat(dates(number, "E20")).containsExactly("2010-06-30");
        assertThat(dates(number, "E15")).contains("2008-06-30", "2009-06-30", "2010-06-30");
        assertThat(dates(number, "E27")).contains("2011-06-30");
        Invariants.assertHold(jdbc);

        liveOn(number, LocalDate.of(2011, 2, 28));
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        life.moveClockTo(LocalDate.of(2011, 3, 1));
        assertThat(life.status(number)).isEqualTo("LAPSED");

        life.untilOver(number);

        assertThat(life.status(number)).isEqualTo("CLOSED");
        assertThat(life.today()).isBetween(LocalDate.of(2011, 3, 1), LocalDate.of(2011, 7, 31));
        assertThat(statuses(number)).doesNotContain("ON_AGENDA", "ADOPTED");
        Invariants.assertHold(jdbc);
        assertEveryCallIsDocumented();
    }

    /** Day after day, each answers what falls to them. */
    private void liveOn(String number, LocalDate until) {
        for (var day = life.today(); day.isBefore(until); day = life.today()) {
            life.answerAll(number);
            var next = day.plusDays(15);
            life.moveClockTo(next.isAfter(until) ? until : next);
        }
        life.answerAll(number);
    }

    private Stream<String> statusesOf(String number) {
        return facts(number)
                .filter(fact -> fact.at("/act").asString().equals("STATUS"))
                .map(fact -> fact.at("/after").asString());
    }

    private java.util.List<String> statuses(String number) {
        return statusesOf(number).toList();
    }

    private Stream<JsonNode> facts(String number) {
        var history = life.read(life.get("referent", "/api/conventions/" + number + "/history"));
        return StreamSupport.stream(history.spliterator(), false);
    }

    private java.util.List<String> dates(String number, String code) {
        var deadlines = life.read(life.get("referent", "/api/conventions/" + number + "/deadlines"));
        return StreamSupport.stream(deadlines.spliterator(), false)
                .filter(deadline -> deadline.at("/code").asString().equals(code))
                .map(deadline -> deadline.at("/dueOn").asString())
                .toList();
    }

    private void assertEveryCallIsDocumented() {
        var paths = life.read(life.get("referent", "/v3/api-docs")).get("paths");
        var undocumented = new TreeSet<String>();
        life.calls().forEach(call -> {
            var method = call.substring(0, call.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
            var path = call.substring(call.indexOf(' ') + 1);
            boolean known = paths.propertyStream()
                    .filter(documented -> path.matches(documented.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                    .map(Map.Entry::getValue)
                    .anyMatch(documented -> documented.has(method));
            if (!known) {
                undocumented.add(call);
            }
        });
        assertThat(undocumented).as("calls that OpenAPI does not describe").isEmpty();
    }
}
