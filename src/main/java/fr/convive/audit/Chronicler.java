package fr.convive.audit;

import fr.convive.convention.Convention;
import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.SignedIn;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Reminded;
import fr.convive.workflow.TaskClaimed;
import fr.convive.workflow.TaskDone;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns what happens into facts of the journal, in the transaction where it happens. */
@Component
class Chronicler {

    private final Journal journal;
    private final TransactionTemplate apart;

    Chronicler(Journal journal, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(TaskDone done) {
        var task = done.task();
        write(task, "TASK_DONE", task.key(), "", done.outcome() + "\n" + done.answer());
    }

    @EventListener
    void on(TaskClaimed claimed) {
        write(
                claimed.task(),
                claimed.taken() ? "TASK_CLAIMED" : "TASK_RELEASED",
                claimed.task().key(),
                "",
                "");
    }

    @EventListener
    void on(Convention.Event event) {
        var chain = event.convention().toString();
        if (event instanceof Convention.StatusMoved moved) {
            write(chain, "STATUS", "convention", moved.from().name(), moved.to().name());
        } else if (event instanceof Convention.StepRedone redone) {
            write(chain, "STEP_REDONE", "convention", "", redone.step().name());
        } else if (event instanceof Convention.FrameworkChosen chosen) {
            write(chain, "FRAMEWORK", "convention", "", chosen.rule());
        } else if (event instanceof Convention.BoardSkipped skipped) {
            write(chain, "BOARD_SKIPPED", "convention", "", skipped.because());
        } else if (event instanceof Convention.Renewed renewed) {
            write(chain, "RENEWED", "convention", "", renewed.until().toString());
        } else if (event instanceof Convention.TermMoved moved) {
            write(chain, "TERM_MOVED", "convention", "", moved.lastDay().toString());
        } else if (event instanceof Convention.CancellationAsked asked) {
            write(chain, "CANCELLATION", "convention", "", asked.because());
        } else if (event instanceof Convention.Opened) {
            write(chain, "OPENED", "convention", "", "");
        }
    }

    @EventListener
    void on(Reminded reminded) {
        write(reminded.businessKey(), "REMINDED", reminded.messageKey(), "", reminded.audience());
    }

    /** The request that reached too far changes nothing else: this fact has a transaction of its own. */
    @EventListener
    void on(AccessRefused refused) {
        apart.executeWithoutResult(status -> journal.write(new Journal.Entry(
                Journal.REST,
                refused.actor().login(),
                refused.actor().name(),
                "",
                "",
                "ACCESS_REFUSED",
                refused.what(),
                "",
                "")));
    }

    private void write(OpenTask task, String act, String object, String before, String after) {
        var actor = task.actor();
        var role = task.audience().substring(0, task.audience().indexOf(':'));
        journal.write(new Journal.Entry(
                task.businessKey(), actor.login(), actor.name(), "", role, act, object, before, after));
    }

    private void write(String chain, String act, String object, String before, String after) {
        var actor = actor();
        journal.write(new Journal.Entry(chain, actor.login(), actor.name(), "", "", act, object, before, after));
    }

    private static Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.actor()
                : Actor.CONVIVE;
    }
}
