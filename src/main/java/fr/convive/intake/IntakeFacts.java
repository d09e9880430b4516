package fr.convive.intake;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineFacts;
import fr.convive.deadline.Facts;
import org.springframework.stereotype.Component;

/** What an old file tells on which dates depend; renewals are counted by the convention, a running demand by its breach. */
@Component
class IntakeFacts implements DeadlineFacts {

    private final Intakes intakes;

    IntakeFacts(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public Facts of(Convention convention) {
        return convention.takenInOn() == null
                ? Facts.none()
                : intakes.findById(convention.id())
                        .map(intake -> new Facts(intake.facts(), null))
                        .orElseGet(Facts::none);
    }
}
