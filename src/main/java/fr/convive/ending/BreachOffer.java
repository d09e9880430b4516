package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.Offer;
import fr.convive.convention.Status;
import fr.convive.people.Actor;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Signaler un manquement » on the page of a convention that binds, while no formal demand runs. */
@Component
@Order(20)
class BreachOffer implements Offer {

    @Override
    public Optional<Offered> to(Actor actor, Convention convention) {
        return convention.status().isBinding()
                        && convention.status() != Status.FORMAL_DEMAND
                        && Denunciations.areOpenTo(actor, convention)
                ? Optional.of(new Offered("breach.link", "/conventions/" + convention.number() + "/manquement"))
                : Optional.empty();
    }
}
