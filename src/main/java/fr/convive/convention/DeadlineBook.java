package fr.convive.convention;

import fr.convive.deadline.Agenda;
import fr.convive.deadline.Deadline;
import fr.convive.deadline.DeadlineCode;
import fr.convive.deadline.Facts;
import fr.convive.deadline.Lifespan;
import fr.convive.workflow.Paris;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * « Échéancier » of every convention: what it promises, with what the phases know of it. Keeps {@code deadline_view},
 * rewritten once at the end of a transaction that moved a date; a page or a program asks for the agenda of the day.
 */
@Component
public class DeadlineBook {

    /** The duties whose fulfilment is recorded here, by a task or as a fact: only these can be late in the lists. */
    private static final Set<DeadlineCode> ANSWERED_HERE = EnumSet.of(
            DeadlineCode.E01,
            DeadlineCode.E03,
            DeadlineCode.E04,
            DeadlineCode.E07,
            DeadlineCode.E08,
            DeadlineCode.E10,
            DeadlineCode.E11,
            DeadlineCode.E15,
            DeadlineCode.E16,
            DeadlineCode.E17,
            DeadlineCode.E19,
            DeadlineCode.E20,
            DeadlineCode.E27);

    private final Conventions conventions;
    private final ObjectProvider<DeadlineFacts> phases;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DeadlineBook(
            Conventions conventions,
            ObjectProvider<DeadlineFacts> phases,
            JdbcTemplate jdbc,
            JsonMapper json,
            Clock clock) {
        this.conventions = conventions;
        this.phases = phases;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The life of a convention whose effect is known, as it stands today. */
    public Lifespan life(Convention convention) {
        return new Lifespan(convention.schedule(), facts(convention), today());
    }

    /** All deadlines known today, in date order; before the signature those of the board alone. */
    public Agenda agenda(Convention convention) {
        return agenda(convention, facts(convention), today());
    }

    /** The same as those facts would leave it on that day, if nothing else happened. */
    static Agenda agenda(Convention convention, Facts facts, LocalDate day) {
        return convention.effectiveOn() == null
                ? Agenda.beforeEffect(facts, hasMoney(convention), day)
                : Agenda.of(convention.schedule(), facts, day);
    }

    /** What was known when the dates were last rewritten, for a page: one reading, whatever the phases keep. */
    Overlay.Known known(Convention convention) {
        var kept = jdbc.queryForList(
                "select facts from known_facts where convention_id = ?",
                String.class,
                convention.id().id());
        var facts = kept.isEmpty() ? facts(convention) : json.readValue(kept.get(0), Facts.class);
        convention.known(facts);
        return new Overlay.Known(facts, today());
    }

    /** A phase has learnt something on which dates depend. */
    public void factsChanged(ConventionId convention) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            rewrite(convention);
            return;
        }
        var changes = (Changes) TransactionSynchronizationManager.getResource(this);
        if (changes == null) {
            changes = new Changes();
            TransactionSynchronizationManager.bindResource(this, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        changes.conventions.add(convention);
    }

    @EventListener
    void on(Convention.Event event) {
        if (event instanceof Convention.TermsWritten
                || event instanceof Convention.Renewed
                || event instanceof Convention.TermMoved
                || event instanceof Convention.Taken
                || event instanceof Convention.Amended
                || (event instanceof Convention.StepRedone)
                || (event instanceof Convention.StatusMoved moved && movesDates(moved.to()))) {
            factsChanged(event.convention());
        }
    }

    /** Before the board there is no deadline yet; from there on each step brings or settles some. */
    private static boolean movesDates(Status status) {
        return switch (status) {
            case NEED, RISKS, SPECIFICATION, DRAFT, SIGNING -> false;
            case ON_AGENDA, POSTPONED, REJECTED, ADOPTED, TRANSMITTED, CONTESTED, ENFORCEABLE, SIGNED -> true;
            case IN_FORCE, FORMAL_DEMAND, DENOUNCED, LAPSED, TERMINATED, REFUSED, ABANDONED, CLOSED -> true;
        };
    }

    private class Changes implements TransactionSynchronization {

        private final Set<ConventionId> conventions = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            conventions.forEach(DeadlineBook.this::rewrite);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(DeadlineBook.this);
        }
    }

    /** A convention whose story is over waits for nothing any more. */
    private void rewrite(ConventionId id) {
        var convention = conventions.get(id.toString());
        var facts = facts(convention);
        liftReserves(convention, facts);
        keep(id, json.writeValueAsString(facts));
        jdbc.update("delete from deadline_view where convention_id = ?", id.id());
        if (convention.status().isFinal()) {
            return;
        }
        var deadlines = agenda(convention, facts, today()).deadlines();
        jdbc.batchUpdate(
                """
                insert into deadline_view (convention_id, position, school, academy, code, label, due_on, done, shown_until,
                                           remind_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, deadlines.size())
                        .mapToObj(i -> row(convention, i, deadlines.get(i), today()))
                        .toList());
    }

    /** A renewal under reserve holds as soon as its reports are in. */
    private void liftReserves(Convention convention, Facts facts) {
        if (convention.effectiveOn() == null || convention.tacitRenewals() == 0) {
            return;
        }
        var met = new Lifespan(convention.schedule(), facts, today())
                .anniversaries().stream()
                        .filter(anniversary -> convention.isUnderReserve(anniversary.number()))
                        .filter(anniversary -> anniversary.met(facts))
                        .toList();
        if (!met.isEmpty()) {
            met.forEach(anniversary -> convention.liftReserve(anniversary.number()));
            conventions.save(convention);
        }
    }

    private void keep(ConventionId id, String facts) {
        if (jdbc.update("update known_facts set facts = ? where convention_id = ?", facts, id.id()) == 0) {
            jdbc.update("insert into known_facts (facts, convention_id) values (?, ?)", facts, id.id());
        }
    }

    private static @Nullable Object[] row(Convention convention, int position, Deadline deadline, LocalDate today) {
        return new @Nullable Object[] {
            convention.id().id(),
            position,
            convention.school(),
            convention.academy(),
            deadline.code().name(),
            deadline.label(),
            Date.valueOf(deadline.dueOn()),
            deadline.state() == Deadline.State.DONE,
            Date.valueOf(ANSWERED_HERE.contains(deadline.code()) ? Paris.NEVER : deadline.dueOn()),
            nextRecall(deadline, today)
        };
    }

    /** That of this very day too: what moved it may come before the night that recalls it. */
    private static @Nullable Date nextRecall(Deadline deadline, LocalDate today) {
        return deadline.state() == Deadline.State.DONE
                ? null
                : deadline.reminders().stream()
                        .filter(day -> !day.isBefore(today))
                        .min(LocalDate::compareTo)
                        .map(Date::valueOf)
                        .orElse(null);
    }

    private Facts facts(Convention convention) {
        return convention
                .known()
                .orElseGet(() ->
                        phases.stream().map(phase -> phase.of(convention)).reduce(convention.facts(), Facts::and));
    }

    private static boolean hasMoney(Convention convention) {
        var terms = convention.terms();
        return terms != null && !terms.free();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
