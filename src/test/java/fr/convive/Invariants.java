package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must hold in the whole database after any act (trust, invariants): each a query that returns no row. */
final class Invariants {

    private static final Map<String, String> NO_ROW = Map.ofEntries(
            Map.entry("I1 every open task has an open history", """
                    select t.ID_ from ACT_RU_TASK t left join ACT_HI_TASKINST h on h.ID_ = t.ID_ and h.END_TIME_ is null
                     where h.ID_ is null
                    """),
            Map.entry("I2 every open history is an open task", """
                    select h.ID_ from ACT_HI_TASKINST h left join ACT_RU_TASK t on t.ID_ = h.ID_
                     where h.END_TIME_ is null and t.ID_ is null
                    """),
            Map.entry("I3 a running life waits for something", """
                    select r.ID_ from ACT_RU_EXECUTION r
                     where r.PARENT_ID_ is null and r.SUPER_EXEC_ is null
                       and not exists (select 1 from ACT_RU_EXECUTION e where e.ROOT_PROC_INST_ID_ = r.ID_ and (
                             exists (select 1 from ACT_RU_TASK t where t.EXECUTION_ID_ = e.ID_)
                          or exists (select 1 from ACT_RU_JOB j where j.EXECUTION_ID_ = e.ID_)
                          or exists (select 1 from ACT_RU_EVENT_SUBSCR s where s.EXECUTION_ID_ = e.ID_)))
                    """),
            Map.entry("I7 a convention that is not over has one life", """
                    select c.number from convention c
                     where c.status not in ('REFUSED', 'ABANDONED', 'CLOSED')
                       and (select count(*) from ACT_RU_EXECUTION e
                             where e.BUSINESS_KEY_ = cast(c.id as varchar(64)) and e.SUPER_EXEC_ is null and e.PARENT_ID_ is null) <> 1
                    """),
            Map.entry("I7 a convention that is over has none", """
                    select c.number from convention c
                     where c.status in ('REFUSED', 'ABANDONED', 'CLOSED')
                       and exists (select 1 from ACT_RU_EXECUTION e
                                    where e.BUSINESS_KEY_ = cast(c.id as varchar(64)) and e.SUPER_EXEC_ is null and e.PARENT_ID_ is null)
                    """),
            Map.entry(
                    "I19 nothing is kept as a serialised object",
                    "select ID_ from ACT_RU_VARIABLE where TYPE_ in ('serializable', 'object')"),
            Map.entry(
                    "I19 nor in history",
                    "select ID_ from ACT_HI_VARINST where VAR_TYPE_ in ('serializable', 'object')"),
            Map.entry("I20 tasks are offered where the convention belongs", """
                    select v.task_id from task_view v join convention c on cast(c.id as varchar(64)) = v.business_key
                     where v.audience not like 'user:%' and v.audience not like '%:' || c.school
                       and v.audience not like '%:' || c.academy
                    """),
            Map.entry("every open task is in the view of tasks", """
                    select t.ID_ from ACT_RU_TASK t left join task_view v on v.task_id = t.ID_ where v.task_id is null
                    """),
            Map.entry(
                    "every line of the view is an open task",
                    "select v.task_id from task_view v left join ACT_RU_TASK t on t.ID_ = v.task_id where t.ID_ is null"),
            Map.entry(
                    "I12 what was signed is the text of its round, or its signatory agreed to each word corrected",
                    """
                    select s.id from signature s join signature_round r on r.id = s.round_id
                     where s.answer = 'SIGNED' and not s.voided and s.text_hash <> r.text_hash
                       and not exists (select 1 from rectification_answer a join rectification x on x.id = a.rectification_id
                            where a.round_id = r.id and a.signatory = s.signatory and a.agreed and x.state = 'AGREED'
                              and a.text_hash = r.text_hash)
                    """),
            Map.entry("I12 words were corrected once all who had signed them agreed", """
                    select s.id from rectification x join signature s on s.round_id = x.round_id
                     where x.state = 'AGREED' and s.answer = 'SIGNED' and not s.voided and s.recorded_on < x.proposed_on
                       and not exists (select 1 from rectification_answer a
                            where a.rectification_id = x.id and a.signatory = s.signatory and a.agreed)
                    """),
            Map.entry("I13 the journal has no hole", """
                    select j.chain from journal j group by j.chain having max(j.seq) <> count(*)
                    """),
            Map.entry("I13 each fact carries the hash of the one before", """
                    select j.chain from journal j join journal p on p.chain = j.chain and p.seq = j.seq - 1
                     where j.previous <> p.hash
                    """));

    /** I8: where the token may wait in each status. */
    private static final Map<String, Set<String>> WAITS = Map.ofEntries(
            Map.entry("NEED", Set.of("chooseFramework", "analyseNeeds")),
            Map.entry("RISKS", Set.of("analyseRisks", "arbitrateRisks")),
            Map.entry("SPECIFICATION", Set.of("writeSpecification")),
            Map.entry(
                    "DRAFT",
                    Set.of(
                            "draftConvention",
                            "agreeOnDraft",
                            "giveFinancialVisa",
                            "giveManagementVisa",
                            "enrolAtSession")),
            Map.entry("ON_AGENDA", Set.of()),
            Map.entry("POSTPONED", Set.of("enrolAtSession")),
            Map.entry("REJECTED", Set.of("decideAfterRejection")),
            Map.entry("ADOPTED", Set.of("transmitAct")),
            Map.entry("TRANSMITTED", Set.of()),
            Map.entry("CONTESTED", Set.of("answerControl")),
            Map.entry("SIGNING", Set.of("sign", "decideAfterRefusal", "chaseOrAbandon")),
            Map.entry("SIGNED", Set.of()));

    private Invariants() {}

    static void assertHold(JdbcTemplate jdbc) {
        NO_ROW.forEach((invariant, query) ->
                assertThat(jdbc.queryForList(query)).as(invariant).isEmpty());
        Map<String, Set<String>> waiting = jdbc.queryForList("""
                        select c.status as status, t.TASK_DEF_KEY_ as task_key
                          from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                          join convention c on cast(c.id as varchar(64)) = e.BUSINESS_KEY_
                        """).stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row.get("status"),
                        Collectors.mapping(row -> (String) row.get("task_key"), Collectors.toSet())));
        waiting.forEach((status, tasks) -> {
            if (WAITS.containsKey(status)) {
                assertThat(WAITS.get(status)).as("I8 where %s waits", status).containsAll(List.copyOf(tasks));
            }
        });
    }
}
