package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Offer;
import fr.convive.people.Actor;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Signataires » on the page of a convention, to its coordinator while a round is open. */
@Component
@Order(30)
class SignatoriesOffer implements Offer {

    private final SignatureRounds rounds;

    SignatoriesOffer(SignatureRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Optional<Offered> to(Actor actor, Convention convention) {
        return convention.isBeingSigned()
                        && Signatories.areOpenTo(actor, convention)
                        && rounds.findFirstByConventionOrderByNumberDesc(convention.id())
                                .filter(round -> round.state() == SignatureRound.State.OPEN)
                                .isPresent()
                ? Optional.of(new Offered("signatories.link", "/conventions/" + convention.number() + "/signataires"))
                : Optional.empty();
    }
}
