package fr.convive.amendment;

import fr.convive.convention.Convention;
import fr.convive.convention.Offer;
import fr.convive.people.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** « Demander un avenant » on the page of a convention that binds its parties, while no amendment is being written. */
@Component
class AmendmentOffer implements Offer {

    @Override
    public Optional<Offered> to(Actor actor, Convention convention) {
        return convention.status().isBinding()
                        && !convention.isAmended()
                        && AmendmentRequests.areOpenTo(actor, convention)
                ? Optional.of(new Offered("amendmentRequest.link", "/conventions/" + convention.number() + "/avenant"))
                : Optional.empty();
    }
}
