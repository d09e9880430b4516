package fr.convive.audit;

import fr.convive.convention.Convention;
import fr.convive.convention.Reading;
import fr.convive.people.AccessRefused;
import fr.convive.people.AccountChanged;
import fr.convive.people.Actor;
import fr.convive.people.Administered;
import fr.convive.people.RightsChanged;
import fr.convive.people.SignedIn;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Reminded;
import fr.convive.workflow.TaskClaimed;
import fr.convive.workflow.TaskDone;
import fr.convive.workflow.TaskOffered;
import fr.convive.workflow.TaskTransferred;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Turns what happens into facts of the journal, in the transaction where it happens. */
@Component
class Chronicler {

    private static final int TRIES = 20;
    private static final String CONVENTION = "convention";

    private final Journal journal;
    private final JsonMapper json;
    private final TransactionTemplate apart;

    Chronicler(Journal journal, JsonMapper json, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.json = json;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(TaskDone done) {
        var task = done.task();
        write(task, "TASK_DONE", done.power(), done.outcome() + "\n" + json.writeValueAsString(done.answer()));
    }

    @EventListener
    void on(TaskClaimed claimed) {
        write(claimed.task(), claimed.taken() ? "TASK_CLAIMED" : "TASK_RELEASED", "", "");
    }

    @EventListener
    void on(TaskTransferred transferred) {
        write(transferred.task(), "TASK_TRANSFERRED", "", transferred.to().name() + "\n" + transferred.reason());
    }

    @EventListener
    void on(Administered done) {
        journal.write(entry(done.by(), Journal.REST, done.act(), done.object(), done.before(), done.after()));
    }

    @EventListener
    void on(Convention.Event event) {
        var chain = event.convention().toString();
        if (event instanceof Convention.StatusMoved moved) {
            write(chain, "STATUS", moved.from().name(), moved.to().name());
        } else if (event instanceof Convention.StepRedone redone) {
            write(chain, "STEP_REDONE", "", redone.step().name());
        } else if (event instanceof Convention.FrameworkChosen chosen) {
            write(chain, "FRAMEWORK", "", chosen.rule());
        } else if (event instanceof Convention.BoardSkipped skipped) {
            write(chain, "BOARD_SKIPPED", "", skipped.because());
        } else if (event instanceof Convention.Renewed renewed) {
            write(chain, "RENEWED", "", renewed.until().toString());
        } else if (event instanceof Convention.TermMoved moved) {
            write(chain, "TERM_MOVED", "", moved.lastDay().toString());
        } else if (event instanceof Convention.CancellationAsked asked) {
            write(chain, "CANCELLATION", String.join("\n", asked.stopping()), asked.because());
        } else if (event instanceof Convention.Opened) {
            write(chain, "OPENED", "", "");
        } else {
            ofItsLife(event, chain);
        }
    }

    /** What happens once it binds its parties. */
    private void ofItsLife(Convention.Event event, String chain) {
        if (event instanceof Convention.Taken taken) {
            write(chain, "TAKEN", "", taken.as().name());
        } else if (event instanceof Convention.Amended amended) {
            write(chain, "AMENDED", "", String.valueOf(amended.number()));
        } else if (event instanceof Convention.TacitlyRenewed renewed) {
            var act = renewed.underReserve() ? "RENEWED_UNDER_RESERVE" : "TACITLY_RENEWED";
            write(chain, act, String.valueOf(renewed.number()), renewed.until().toString());
        } else if (event instanceof Convention.ReserveLifted lifted) {
            write(chain, "RESERVE_LIFTED", "", String.valueOf(lifted.number()));
        } else if (event instanceof Convention.BreachReported breach) {
            write(chain, "BREACH", "", breach.what());
        } else if (event instanceof Convention.DenunciationReceived letter) {
            write(
                    chain,
                    "DENUNCIATION",
                    "%s\n%s\n%s".formatted(letter.by(), letter.sentOn(), letter.lastDay()),
                    letter.because());
        } else if (event instanceof Convention.Stopped stopped) {
            write(
                    chain,
                    "STOPPED",
                    String.join("\n", stopped.stopping()),
                    stopped.as().name());
        }
    }

    @EventListener
    void on(Reminded reminded) {
        var actor = Actor.CONVIVE;
        journal.write(new Journal.Entry(
                reminded.businessKey(),
                actor.login(),
                actor.name(),
                "",
                "",
                "REMINDED",
                reminded.messageKey(),
                "",
                reminded.audience()));
    }

    /** The request that reached too far changes nothing else: this fact has a transaction of its own. */
    @EventListener
    void on(AccessRefused refused) {
        writeApart(entry(refused.actor(), Journal.REST, "ACCESS_REFUSED", refused.what(), "", ""));
    }

    /** A right given or taken back belongs to no convention. */
    @EventListener
    void on(RightsChanged changed) {
        journal.write(entry(changed.by(), Journal.REST, changed.act(), changed.about(), "", changed.words()));
    }

    /** What happens to an account is no convention's. */
    @EventListener
    void on(AccountChanged changed) {
        writeApart(entry(changed.actor(), Journal.REST, changed.act(), "account", "", changed.what()));
    }

    /** An auditor changes nothing either. */
    @EventListener
    void on(Reading reading) {
        writeApart(entry(reading.actor(), reading.convention().toString(), "READ", reading.what(), "", ""));
    }

    /** Two facts that reach the end of one chain together: the second waits its turn. */
    private void writeApart(Journal.Entry entry) {
        for (int attempt = 1; ; attempt++) {
            try {
                apart.executeWithoutResult(status -> journal.write(entry));
                return;
            } catch (ConcurrencyFailureException | DuplicateKeyException collision) {
                if (attempt == TRIES) {
                    throw collision;
                }
            }
        }
    }

    @EventListener
    void on(TaskOffered offered) {
        write(offered.task(), "TASK_OFFERED", "", offered.to().name());
    }

    private void write(OpenTask task, String act, String before, String after) {
        var actor = task.actor();
        var role = task.audience().substring(0, task.audience().indexOf(':'));
        journal.write(new Journal.Entry(
                task.businessKey(),
                actor.login(),
                actor.name(),
                actor.onBehalfOf(),
                role,
                act,
                about(task),
                before,
                after));
    }

    /** Of several tasks alike, the object says which: the signatory, the campaign. */
    private static String about(OpenTask task) {
        return task.item().isEmpty() ? task.key() : task.key() + " " + task.item();
    }

    private void write(String chain, String act, String before, String after) {
        journal.write(entry(actor(), chain, act, CONVENTION, before, after));
    }

    private static Journal.Entry entry(
            Actor actor, String chain, String act, String object, String before, String after) {
        return new Journal.Entry(
                chain, actor.login(), actor.name(), actor.onBehalfOf(), roleOf(actor), act, object, before, after);
    }

    /** The role in which somebody acts, where they hold only one. */
    private static String roleOf(Actor actor) {
        return actor.memberships().size() == 1
                ? actor.memberships().iterator().next().role().code()
                : "";
    }

    private static Actor actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.actor()
                : Actor.CONVIVE;
    }
}
