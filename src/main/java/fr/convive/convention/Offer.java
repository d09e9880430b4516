package fr.convive.convention;

import fr.convive.people.Actor;
import java.util.Optional;

/** An act that a phase offers on a convention's page, to whom it is open and while it is possible. */
public interface Offer {

    Optional<Offered> to(Actor actor, Convention convention);

    /** What is offered: the key of its words, and where it is done. */
    record Offered(String label, String href) {}
}
