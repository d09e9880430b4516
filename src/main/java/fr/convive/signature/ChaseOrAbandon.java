package fr.convive.signature;

import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Relancer ou abandonner » : the coordinator gives the signatories thirty days more, or stops the project. */
@Component
class ChaseOrAbandon implements UserTask<ChaseOrAbandonForm, Chase> {

    private final Conventions conventions;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final Links links;
    private final Clock clock;

    ChaseOrAbandon(Conventions conventions, SignatureRounds rounds, Signatures signatures, Links links, Clock clock) {
        this.links = links;
        this.conventions = conventions;
        this.rounds = rounds;
        this.signatures = signatures;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "signature/chase-or-abandon";
    }

    @Override
    public ChaseOrAbandonForm form(OpenTask task) {
        return new ChaseOrAbandonForm(null, null);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var round = rounds.current(task.businessKey());
        return Map.of(
                "awaited",
                round.next(signatures.of(round)).stream().map(Signatory::shown).toList());
    }

    @Override
    public Chase submit(ChaseOrAbandonForm answer, OpenTask task) {
        var round = rounds.current(task.businessKey());
        var today = LocalDate.now(clock);
        if (answer.answer() == Chase.CHASED) {
            round.chase(today);
            links.remind(round);
        } else {
            round.abandon();
            var convention = conventions.get(task.businessKey());
            convention.abandon(answer.reason(), today);
            conventions.save(convention);
        }
        rounds.save(round);
        return answer.answer();
    }
}
