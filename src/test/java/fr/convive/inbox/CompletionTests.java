package fr.convive.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Statements;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one completion asks of the database beside the engine's own statements, from the lock of the task to the commit. */
@ApplicationTest
class CompletionTests {

    /**
     * The task held, the key of the act, two of the journal (its last link, the new one), three of {@code task_view}, and one
     * that keeps the notices of the tasks it opened, however many: letters are made of them apart from the act.
     */
    private static final int HOUSE = 8;

    /** The convention read and written, the phase's own record read and written. */
    private static final int RECORD = 4;

    @Autowired
    Life life;

    @Test
    void aCompletionAsksEightStatementsForTheHouseAndFourForTheRecord() {
        assertThat(ofOurs("analyseNeeds")).hasSizeLessThanOrEqualTo(HOUSE + RECORD);
        assertThat(ofOurs("giveFinancialVisa")).hasSizeLessThanOrEqualTo(HOUSE + RECORD);
        assertThat(ofOurs("writeSpecification")).hasSizeLessThanOrEqualTo(HOUSE + RECORD);
    }

    @Test
    void aCompletionThatMovesDatesRewritesTheBookOnce() {
        assertThat(ofOurs("transmitAct").stream().filter(sql -> sql.contains("deadline_view")))
                .hasSize(2);
    }

    @Test
    void aCompletionAsksNoMoreAmongManyOpenConventions() {
        var among = all("analyseNeeds").size();
        IntStream.range(0, 15).forEach(i -> life.open());

        assertThat(all("analyseNeeds")).hasSizeLessThanOrEqualTo(among);
    }

    private List<String> ofOurs(String key) {
        return all(key).stream().filter(sql -> !isOfTheEngine(sql)).toList();
    }

    private List<String> all(String key) {
        var number = life.open();
        life.until(number, key);
        return Statements.during(() -> life.answer(number, key)).stream()
                .dropWhile(sql -> !sql.endsWith("for update"))
                .toList();
    }

    private static boolean isOfTheEngine(String sql) {
        return (sql.toUpperCase(Locale.ROOT).contains("ACT_RU_") && !sql.startsWith("select T.ID_, T.TASK_DEF_KEY_"))
                || sql.toUpperCase(Locale.ROOT).matches("(?s).*ACT_(HI|RE|GE)_.*");
    }
}
