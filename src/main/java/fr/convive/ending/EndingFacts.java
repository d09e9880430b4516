package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineFacts;
import fr.convive.deadline.Facts;
import org.springframework.stereotype.Component;

/** What ending knows on which dates depend: the letters sent and what came of them. */
@Component
class EndingFacts implements DeadlineFacts {

    private final BreachRecords breaches;

    EndingFacts(BreachRecords breaches) {
        this.breaches = breaches;
    }

    @Override
    public Facts of(Convention convention) {
        if (convention.effectiveOn() == null) {
            return Facts.none();
        }
        return new Facts(
                breaches.of(convention.id()).stream().flatMap(Breach::facts).toList(), null);
    }
}
