package fr.convive.amendment;

import fr.convive.convention.Block;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.Proposal;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** « Décrire l'avenant » : the coordinator says which blocks change and why, or withdraws the request. */
@Component
class DescribeAmendment implements UserTask<DescribeAmendmentForm, Description> {

    private final Conventions conventions;
    private final Amendments amendments;
    private final Consequences consequences;
    private final Clock clock;

    DescribeAmendment(Conventions conventions, Amendments amendments, Consequences consequences, Clock clock) {
        this.conventions = conventions;
        this.amendments = amendments;
        this.consequences = consequences;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "amendment/describe-amendment";
    }

    /** What was asked stands there already, to be confirmed or mended. */
    @Override
    public DescribeAmendmentForm form(OpenTask task) {
        return amendments
                .asked(conventions.get(task.businessKey()).id())
                .map(asked -> new DescribeAmendmentForm(null, asked.blocks(), asked.reason()))
                .orElseGet(DescribeAmendmentForm::blank);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        return Map.of(
                "openable", openable(convention),
                "locked", convention.lockedBlocks(),
                "consequences", consequences.of(convention));
    }

    /** The blocks that an amendment may change. */
    static Set<Block> openable(Convention convention) {
        return EnumSet.complementOf(EnumSet.copyOf(convention.lockedBlocks()));
    }

    @Override
    public Description submit(DescribeAmendmentForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var amendment = amendments
                .asked(convention.id())
                .orElseGet(() -> Amendment.asked(
                        convention.id(),
                        amendments.next(convention.id()),
                        Set.of(),
                        answer.reason(),
                        task.actor(),
                        LocalDate.now(clock)));
        if (answer.answer() == Description.WITHDRAWN) {
            amendment.drop(answer.reason());
        } else {
            amendment.describe(answer.blocks(), answer.reason());
            convention.propose(
                    answer.blocks(),
                    new Proposal.Request(amendment.place(), amendments.inForce(convention.id()) + 1, answer.reason()));
            conventions.save(convention);
        }
        amendments.save(amendment);
        return answer.answer();
    }
}
