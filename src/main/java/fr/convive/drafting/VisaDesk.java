package fr.convive.drafting;

import fr.convive.convention.Conventions;
import fr.convive.convention.SpokenTerms;
import fr.convive.convention.Succession;
import fr.convive.workflow.OpenTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes the visas of a round; two may come at the same moment, so each is a row of its own and touches nothing else. */
@Component
class VisaDesk {

    private final Conventions conventions;
    private final Drafts drafts;
    private final Visas visas;
    private final SpokenTerms inWords;
    private final AmendmentNote note;
    private final Succession succession;
    private final Clock clock;

    VisaDesk(
            Conventions conventions,
            Drafts drafts,
            Visas visas,
            SpokenTerms inWords,
            AmendmentNote note,
            Succession succession,
            Clock clock) {
        this.succession = succession;
        this.note = note;
        this.conventions = conventions;
        this.drafts = drafts;
        this.visas = visas;
        this.inWords = inWords;
        this.clock = clock;
    }

    /** The text that the visa is asked on. */
    Map<String, Object> context(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        return note.above(Map.of("told", inWords.of(convention)), convention);
    }

    Opinion give(Visa.Kind kind, VisaForm said, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        convention.refuseVisaOfAuthor(task.actor());
        if (kind == Visa.Kind.MANAGEMENT && said.answer() != Opinion.UNFAVOURABLE) {
            succession.refuseTooEarly(convention);
        }
        var round = drafts.get(task.businessKey()).round();
        visas.save(new Visa(convention.id(), round, kind, said, task.actor(), LocalDate.now(clock)));
        return said.answer();
    }
}
