package fr.convive.signature;

import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** « Décider de la suite du refus » : the text goes back to be rewritten, which voids what was signed, or all stops. */
@Component
class DecideAfterRefusal implements UserTask<DecideAfterRefusalForm, AfterRefusal> {

    private final Conventions conventions;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final Reworking reworking;
    private final Clock clock;

    DecideAfterRefusal(
            Conventions conventions, SignatureRounds rounds, Signatures signatures, Reworking reworking, Clock clock) {
        this.reworking = reworking;
        this.conventions = conventions;
        this.rounds = rounds;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "signature/decide-after-refusal";
    }

    /** The reason of the signatory is where that of the decision begins. */
    @Override
    public DecideAfterRefusalForm form(OpenTask task) {
        return signatures.of(rounds.current(task.businessKey())).stream()
                .filter(Signature::isRefusal)
                .findFirst()
                .map(refusal -> new DecideAfterRefusalForm(null, refusal.reason()))
                .orElseGet(() -> new DecideAfterRefusalForm(null, null));
    }

    @Override
    public AfterRefusal submit(DecideAfterRefusalForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var round = rounds.current(task.businessKey());
        var today = LocalDate.now(clock);
        if (answer.answer() == AfterRefusal.REWORK) {
            reworking.rework(convention, round, answer.reason(), today);
        } else {
            round.abandon();
            convention.abandon(answer.reason(), today);
            rounds.save(round);
            conventions.save(convention);
        }
        return answer.answer();
    }
}
