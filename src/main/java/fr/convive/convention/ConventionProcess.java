package fr.convive.convention;

import fr.convive.deadline.Anniversary;
import fr.convive.page.Words;
import fr.convive.workflow.Paris;
import fr.convive.workflow.ProcessBean;
import fr.convive.workflow.Tasklist;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;

/** {@code processes/convention.bpmn}: one method per service task, timer and fact, under its own name. */
@ProcessBean
public class ConventionProcess {

    /** The processes that have nothing left to end in once the last day is over. */
    private static final Set<String> STOPPED_BY_THE_TERM = Set.of("amendment", "ending");

    private final Conventions conventions;
    private final Editions editions;
    private final DeadlineBook book;
    private final Workflow workflow;
    private final Words words;
    private final Clock clock;

    ConventionProcess(
            Conventions conventions,
            Editions editions,
            DeadlineBook book,
            @Lazy Workflow workflow,
            Words words,
            Clock clock) {
        this.conventions = conventions;
        this.editions = editions;
        this.book = book;
        this.workflow = workflow;
        this.words = words;
        this.clock = clock;
    }

    @EventListener
    void on(Convention.Opened event) {
        workflow.start("convention", event.convention().toString());
    }

    public boolean isBoardNeeded(String conventionId) {
        return conventions.get(conventionId).isBoardNeeded();
    }

    public void skipBoard(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.skipBoard("Aucun établissement scolaire n'est partie à la convention : aucun conseil "
                + "d'administration n'a à en délibérer (R421-20, a contrario)");
        conventions.save(convention);
    }

    public Date effective(String conventionId) {
        return Paris.startOf(
                Objects.requireNonNull(conventions.get(conventionId).effectiveOn()));
    }

    public void enterIntoForce(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.enterIntoForce(today());
        conventions.save(convention);
        if (editions.of(convention.id()).isEmpty()) {
            editions.save(Edition.of(convention, 0, convention.effect()));
        }
    }

    /** When silence renews it next; once it never does, the day after the last one, when nothing is renewed. */
    public Date nextAnniversary(String conventionId) {
        var convention = conventions.get(conventionId);
        return anniversary(convention).map(next -> Paris.startOf(next.on())).orElseGet(() -> term(conventionId));
    }

    public boolean isAnniversaryCome(String conventionId) {
        return anniversary(conventions.get(conventionId))
                .filter(next -> !next.on().isAfter(today()))
                .isPresent();
    }

    /** At the anniversary, under reserve of what is not deposited yet (IPE 2007, 1.2). */
    public void renewTacitly(String conventionId) {
        var convention = conventions.get(conventionId);
        var life = book.life(convention);
        var anniversary = anniversary(convention).orElseThrow();
        convention.renewTacitly(anniversary, !anniversary.met(life.facts()));
        conventions.save(convention);
    }

    /** The first that has not been noted. */
    private Optional<Anniversary> anniversary(Convention convention) {
        return book.life(convention).anniversaries().stream()
                .filter(anniversary -> anniversary.number() > convention.tacitRenewals())
                .findFirst();
    }

    /** Terminated: whatever was under way is listed and stops, what survives is followed to its end. */
    public void stopLife(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.stop(stopping(convention, workflow.alive(conventionId)));
        conventions.save(convention);
        workflow.tellAll("terminationDecided", conventionId);
        workflow.tellAll("lifeStopped", conventionId);
    }

    /** The day after the last one: the convention lasts until its term's midnight. */
    public Date term(String conventionId) {
        var convention = conventions.get(conventionId);
        return Paris.startOf(
                convention.isEndless()
                        ? Paris.NEVER
                        : Objects.requireNonNull(convention.endsOn()).plusDays(1));
    }

    /** An amendment or a formal demand under way has lost its object: it is listed, and stops. */
    public void expire(String conventionId) {
        var convention = conventions.get(conventionId);
        var stopping = stopping(convention, workflow.aliveWithin(STOPPED_BY_THE_TERM, conventionId));
        convention.lapse(today());
        if (!stopping.isEmpty()) {
            convention.stop(stopping);
        }
        conventions.save(convention);
        workflow.tellAll("lifeStopped", conventionId);
    }

    /** What runs is named even where it waits for nobody. */
    private List<String> stopping(Convention convention, Collection<Tasklist.Line> tasks) {
        var names = tasks.stream().map(Tasklist.Line::name).collect(Collectors.toCollection(LinkedHashSet::new));
        if (convention.isAmended()) {
            names.add(words.value(Overlay.AMENDMENT_RUNNING));
        }
        if (convention.status() == Status.FORMAL_DEMAND) {
            names.add(words.value(Status.FORMAL_DEMAND));
        }
        return List.copyOf(names);
    }

    /** A new period as long as the first, agreed again by all. */
    public void renew(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.renewForOnePeriod();
        conventions.save(convention);
        workflow.retime(conventionId);
    }

    public void denounce(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.denounce(today());
        conventions.save(convention);
    }

    public void cancel(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.cancel(today());
        conventions.save(convention);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
