package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineFacts;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Facts;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What ending knows on which dates depend: the letters sent and what came of them. */
@Component
class EndingFacts implements DeadlineFacts {

    private final BreachRecords breaches;
    private final DenunciationRecords denunciations;

    EndingFacts(BreachRecords breaches, DenunciationRecords denunciations) {
        this.breaches = breaches;
        this.denunciations = denunciations;
    }

    @Override
    public Facts of(Convention convention) {
        if (convention.effectiveOn() == null) {
            return Facts.none();
        }
        var left = convention.isDenounced()
                ? denunciations.findById(convention.id()).map(Denunciation::fact).stream()
                : Stream.<Fact>empty();
        return new Facts(
                Stream.concat(breaches.of(convention.id()).stream().flatMap(Breach::facts), left)
                        .toList(),
                null);
    }
}
