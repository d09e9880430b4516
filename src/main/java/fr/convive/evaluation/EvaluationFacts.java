package fr.convive.evaluation;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineFacts;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Facts;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What evaluation knows on which dates depend: the conclusion deposited for the period under way. */
@Component
class EvaluationFacts implements DeadlineFacts {

    private final Conclusions conclusions;

    EvaluationFacts(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    /** The conclusion that led to a renewal speaks of the period before it. */
    @Override
    public Facts of(Convention convention) {
        if (convention.effectiveOn() == null) {
            return Facts.none();
        }
        return new Facts(
                conclusions.of(convention.id()).stream()
                        .filter(conclusion -> conclusion.round() == convention.renewals() + 1)
                        .flatMap(conclusion -> Stream.of(
                                Fact.of(Fact.Kind.EVALUATION_FILED, conclusion.concludedOn()),
                                Fact.of(Fact.Kind.RENEWAL_DECIDED, conclusion.concludedOn())))
                        .toList(),
                null);
    }
}
