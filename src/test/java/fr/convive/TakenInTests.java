package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.workflow.TestClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Old conventions taken in at each point of their life, then lived on: record and process agree all the way. */
@ApplicationTest
@Tag("database")
class TakenInTests {

    @Autowired
    Life life;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void recordAndProcessAgreeWhereverAConventionIsTakenUp() {
        TestClock.turnTo(clock, LocalDate.of(2009, 10, 1));
        var inForce = takenIn("a");
        var demanded = takenIn("b", "events", List.of(Map.of("type", "FORMAL_DEMAND", "on", "2009-09-15")));
        var terminated = takenIn("c", "events", List.of(Map.of("type", "TERMINATION", "on", "2009-02-15")));
        var over = takenIn("d", "duration", Map.of("years", 2), "renewal", Map.of("mode", "NONE"));
        var ahead = takenIn("e", "effectiveOn", "2010-01-01");
        var refused = life.post("referent", "/api/conventions/intake", document("f", "signedOn", "2009-10-02"));

        assertThat(refused).hasStatus(422);
        assertThat(List.of(inForce, demanded, terminated, over, ahead))
                .extracting(life::status)
                .containsExactly("IN_FORCE", "FORMAL_DEMAND", "TERMINATED", "LAPSED", "SIGNED");
        Invariants.assertHold(jdbc);

        life.moveClockTo(LocalDate.of(2010, 1, 2));
        Invariants.assertHold(jdbc);
        List.of(inForce, demanded, terminated, over, ahead).forEach(life::answerAll);
        Invariants.assertHold(jdbc);
        life.untilOver(inForce);
        assertThat(life.status(terminated)).isEqualTo("CLOSED");
        assertThat(life.status(over)).isEqualTo("CLOSED");
        Invariants.assertHold(jdbc);
    }

    private String takenIn(String reference, Object... differences) {
        var result = life.post("referent", "/api/conventions/intake", document(reference, differences));
        assertThat(result).hasStatus(201);
        return life.read(result).get("number").asString();
    }

    private Map<String, Object> document(String reference, Object... differences) {
        var document = new LinkedHashMap<>(life.lived("ipe-intake"));
        document.put("reference", reference);
        for (int i = 0; i < differences.length; i += 2) {
            document.put((String) differences[i], differences[i + 1]);
        }
        return document;
    }
}
