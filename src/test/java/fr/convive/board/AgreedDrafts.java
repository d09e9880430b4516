package fr.convive.board;

import fr.convive.Life;
import fr.convive.convention.Block;
import fr.convive.convention.Clause;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Status;
import fr.convive.convention.Terms;
import fr.convive.deadline.Ending;
import fr.convive.deadline.EvaluationRule;
import fr.convive.deadline.Length;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.Steering;
import fr.convive.deadline.YearBasis;
import fr.convive.people.Actor;
import fr.convive.workflow.TestClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Conventions whose draft all agree on, before the board of their school: the stretch of the board, lived alone. */
class AgreedDrafts {

    private final Life life;
    private final Conventions conventions;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AgreedDrafts(ApplicationContext context) {
        this.life = context.getBean(Life.class);
        this.conventions = context.getBean(Conventions.class);
        this.runtime = context.getBean(RuntimeService.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.clock = context.getBean(Clock.class);
    }

    void beginOn(LocalDate day) {
        TestClock.turnTo(clock, day);
    }

    /** The number of a convention that waits to be enrolled. */
    String one() {
        return started(convention -> {
            convention.needsAnalysed(false, life.today());
            convention.risksMastered(life.today());
            if (convention.status() == Status.SPECIFICATION) {
                convention.specified(life.today());
            }
            convention.write(terms(), new Actor("referent", "Claire Aubert", Set.of()));
        });
    }

    /** One whose file is not complete. */
    String incomplete() {
        return started(convention -> {});
    }

    /** The convention waits for the vote of that session. */
    String on(String session) {
        var number = one();
        life.answer(number, "enrolAtSession", "session", session);
        return number;
    }

    /** What the aggregate itself is told, in a transaction of its own. */
    void tell(String number, Consumer<Convention> verb) {
        transaction.executeWithoutResult(status -> {
            var convention = conventions.get(life.id(number));
            verb.accept(convention);
            conventions.save(convention);
        });
    }

    Optional<Convention> find(String number) {
        return conventions.findByNumber(number);
    }

    /** The process of the board is stopped, the record does not know: what must never be. */
    void stopWaiting(String number) {
        transaction.executeWithoutResult(status ->
                runtime.deleteProcessInstance(life.process(number, "board").getId(), "no more waiting"));
    }

    ProcessInstance process(String number) {
        return life.process(number, "board");
    }

    private String started(Consumer<Convention> file) {
        var number = life.open();
        transaction.executeWithoutResult(status -> {
            runtime.deleteProcessInstance(life.process(number, "convention").getId(), "the board alone", true);
            var convention = conventions.get(life.id(number));
            file.accept(convention);
            conventions.save(convention);
        });
        transaction.executeWithoutResult(status -> runtime.startProcessInstanceByKey("board", life.id(number)));
        return number;
    }

    private static Terms terms() {
        return new Terms(
                "Étude et prototype d’un banc d’essai.",
                List.of("Étudier et réaliser le prototype"),
                List.of("Fournir la matière et un tuteur"),
                null,
                Length.ofMonths(12),
                YearBasis.ANNIVERSARY,
                Renewal.none(),
                true,
                List.of(),
                List.of(),
                Steering.unspoken(),
                EvaluationRule.monthsBeforeTerm(2),
                Ending.unspoken(),
                false,
                false,
                "Ouvrir le lycée aux entreprises du territoire",
                false,
                Map.of(
                        Clause.NEUTRALITY, "Aucune publicité.",
                        Clause.AMENDMENT, "Par avenant.",
                        Clause.TERMINATION, "Après mise en demeure."),
                List.of(),
                java.util.Set.of(Block.OBJECT));
    }
}
