package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.Offer;
import fr.convive.people.Actor;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Dénoncer » on the page of a convention that binds and that nobody has left. */
@Component
@Order(30)
class DenunciationOffer implements Offer {

    @Override
    public Optional<Offered> to(Actor actor, Convention convention) {
        return convention.status().isBinding()
                        && !convention.isDenounced()
                        && Denunciations.areOpenTo(actor, convention)
                ? Optional.of(new Offered("denunciation.link", "/conventions/" + convention.number() + "/denonciation"))
                : Optional.empty();
    }
}
