package fr.convive;

import fr.convive.workflow.TestClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test class: no convention, no process, the first day of the rehearsal. People and schools stay. */
class CleanSlate implements BeforeAllCallback {

    /** Tables that outlive a class: the engine's, the people's, the house's clauses, Flyway's own. */
    private static final List<String> KEPT =
            List.of("organisation", "person", "membership", "installation", "clause_wording", "flyway_schema_history");

    @Override
    public void beforeAll(ExtensionContext test) {
        var context = SpringExtension.getApplicationContext(test);
        var runtime = context.getBean(RuntimeService.class);
        var roots = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!roots.isEmpty()) {
            new org.springframework.transaction.support.TransactionTemplate(
                            context.getBean(org.springframework.transaction.PlatformTransactionManager.class))
                    .executeWithoutResult(s -> runtime.deleteProcessInstances(roots, "clean slate", true, true, false));
        }
        var history = context.getBean(HistoryService.class);
        history.createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
        context.getBean(Visits.class).leaveAll();
        var jdbc = context.getBean(JdbcTemplate.class);
        empty(jdbc);
        jdbc.update("insert into partner_change (id) values (?)", UUID.randomUUID()); // the index reads all anew
        TestClock.turnTo(context.getBean(Clock.class), LocalDate.of(2026, 9, 1));
    }

    /** Children before parents, found by trying: there are few tables and no cycle among them. */
    private static void empty(JdbcTemplate jdbc) {
        var tables = jdbc.queryForList("""
                        select lower(table_name) from information_schema.tables
                         where table_type = 'BASE TABLE' and lower(table_schema) = 'public'
                        """, String.class).stream()
                .filter(table -> !table.startsWith("act_") && !KEPT.contains(table))
                .toList();
        jdbc.update("delete from clause_wording where owner <> 'FR'");
        for (int left = tables.size(); left > 0; left--) {
            boolean all = true;
            for (String table : tables) {
                try {
                    jdbc.update("delete from " + table);
                } catch (org.springframework.dao.DataIntegrityViolationException referenced) {
                    all = false;
                }
            }
            if (all) {
                return;
            }
        }
    }
}
