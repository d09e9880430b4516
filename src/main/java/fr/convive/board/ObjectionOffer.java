package fr.convive.board;

import fr.convive.convention.Convention;
import fr.convive.convention.Offer;
import fr.convive.people.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** « Formuler une observation » on the page of a convention, while its act may be objected to. */
@Component
class ObjectionOffer implements Offer {

    private final Objections objections;

    ObjectionOffer(Objections objections) {
        this.objections = objections;
    }

    @Override
    public Optional<Offered> to(Actor actor, Convention convention) {
        return objections.areOpenTo(actor, convention)
                ? Optional.of(new Offered("objection.link", "/conventions/" + convention.number() + "/observation"))
                : Optional.empty();
    }
}
