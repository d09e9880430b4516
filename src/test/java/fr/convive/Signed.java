package fr.convive;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Status;
import fr.convive.convention.Terms;
import fr.convive.people.Actor;
import fr.convive.workflow.TestClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Conventions brought to their signature by the verbs of the agreement alone, and lived from there: for tests of what follows. */
public final class Signed {

    private final Life life;
    private final Conventions conventions;
    private final RuntimeService runtime;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public Signed(ApplicationContext context) {
        this.life = context.getBean(Life.class);
        this.conventions = context.getBean(Conventions.class);
        this.runtime = context.getBean(RuntimeService.class);
        this.json = context.getBean(JsonMapper.class);
        this.clock = context.getBean(Clock.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /** No life of another test goes on, and it is that day. */
    public void startOver(LocalDate day) {
        var roots = runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!roots.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> runtime.deleteProcessInstances(roots, "another test", true, true, false));
        }
        TestClock.turnTo(clock, day);
    }

    /** The reference convention of 1 March 2007, in force that day. */
    public String ipe(Object... differences) {
        startOver(LocalDate.of(2007, 3, 1));
        return inForce(life.open("lives/ipe-opening"), differences);
    }

    /** The school's convention with a company, in force today, its terms those of the reference but for these differences. */
    public String ofSchool(Object... differences) {
        return inForce(life.open(), differences);
    }

    private String inForce(String number, Object... differences) {
        stop(number);
        transaction.executeWithoutResult(status -> sign(number, terms(differences)));
        transaction.executeWithoutResult(status -> runtime.createProcessInstanceByKey("convention")
                .businessKey(life.id(number))
                .startBeforeActivity("effective")
                .execute());
        life.advanceTo(life.today());
        return number;
    }

    /** A school's convention on the agenda of a session that day. */
    public String enrolled(LocalDate heldOn) {
        startOver(LocalDate.of(2026, 9, 1));
        var number = life.open();
        stop(number);
        transaction.executeWithoutResult(status -> {
            var convention = conventions.get(life.id(number));
            prepare(convention, terms());
            conventions.save(convention);
        });
        start(number, "board", Map.of());
        life.answer(number, "enrolAtSession", "session", life.session(heldOn));
        return number;
    }

    /** This process alone, as the life of the convention calls it. */
    public void start(String number, String process, Map<String, Object> variables) {
        transaction.executeWithoutResult(
                status -> runtime.startProcessInstanceByKey(process, life.id(number), variables));
    }

    /** Nothing of its life goes on; the record stays as it is. */
    public void stop(String number) {
        var instance = life.process(number, "convention").getId();
        transaction.executeWithoutResult(status -> runtime.deleteProcessInstance(instance, "alone", true, true));
    }

    private Terms terms(Object... differences) {
        Map<String, Object> said = new HashMap<>(life.lived("ipe-terms"));
        said.remove("answer");
        said.put("effectiveOn", life.today().toString());
        for (int i = 0; i < differences.length; i += 2) {
            said.put((String) differences[i], differences[i + 1]);
        }
        return json.convertValue(said, Terms.class);
    }

    private void sign(String number, Terms terms) {
        var today = life.today();
        var convention = conventions.get(life.id(number));
        prepare(convention, terms);
        if (convention.isBoardNeeded()) {
            convention.enrol(today);
            convention.adopted("Acte n° 1", today, today);
            convention.transmitted(today, today);
            convention.becomeEnforceable(today);
        }
        convention.openSigning(today);
        convention.signed(today, today);
        conventions.save(convention);
    }

    private void prepare(Convention convention, Terms terms) {
        var today = life.today();
        if (convention.status() == Status.NEED) {
            convention.needsAnalysed(false, today);
        }
        convention.risksMastered(today);
        if (convention.status() == Status.SPECIFICATION) {
            convention.specified(today);
        }
        convention.write(terms, Actor.CONVIVE);
    }
}
