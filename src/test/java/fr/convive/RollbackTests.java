package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record, the engine, the journal and the list of tasks move together or not at all, whichever of them fails. */
@ApplicationTest
@Tag("database")
class RollbackTests {

    private static final List<String> EVERYTHING = List.of(
            "need",
            "journal",
            "act",
            "task_view",
            "ACT_RU_TASK",
            "ACT_RU_EXECUTION",
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST",
            "ACT_HI_OP_LOG");

    @Autowired
    Life life;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest(name = "when {0} cannot be written")
    @CsvSource({
        "the history of the engine, ACT_HI_TASKINST, TASK_DEF_KEY_ <> 'analyseRisks'",
        "the record of the phase, need, audience <> 'Personne'",
        "the convention, convention, status <> 'RISKS'",
        "the engine, ACT_RU_TASK, TASK_DEF_KEY_ <> 'analyseRisks'",
        "the journal, journal_value, clear_text not like '%Personne%'",
        "the list of tasks, task_view, task_key <> 'analyseRisks'"
    })
    void nothingIsWritten(String what, String table, String rule) {
        var number = life.open();
        jdbc.execute("alter table " + table + " add constraint broken check (" + rule + ")");
        try {
            var before = everything();

            var answer = life.answered(number, "analyseNeeds", "audience", "Personne");

            assertThat(answer).as(what).hasStatus(500);
            assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains("rien n’a été enregistré")
                    .doesNotContainIgnoringCase("exception", "constraint", "ENGINE-");
            assertThat(everything()).isEqualTo(before);
            assertThat(life.status(number)).isEqualTo("NEED");
            assertThat(life.task(number, "analyseNeeds").assignee()).isEmpty();
        } finally {
            jdbc.execute("alter table " + table + " drop constraint broken");
        }

        life.answer(number, "analyseNeeds");
        assertThat(life.status(number)).isEqualTo("RISKS");
        life.answer(number, "analyseRisks");
        Invariants.assertHold(jdbc);
    }

    private Map<String, Integer> everything() {
        var rows = new LinkedHashMap<String, Integer>();
        EVERYTHING.forEach(
                table -> rows.put(table, jdbc.queryForObject("select count(*) from " + table, Integer.class)));
        return rows;
    }
}
