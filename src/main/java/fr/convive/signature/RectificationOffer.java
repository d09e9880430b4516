package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Offer;
import fr.convive.people.Actor;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Rectifier le texte » to the coordinator while a round is open, « répondre à la rectification » to who is asked. */
@Component
@Order(31)
class RectificationOffer implements Offer {

    private final Rectifications rectifications;
    private final Agreements agreements;

    RectificationOffer(Rectifications rectifications, Agreements agreements) {
        this.rectifications = rectifications;
        this.agreements = agreements;
    }

    @Override
    public Optional<Offered> to(Actor actor, Convention convention) {
        return Optional.of(convention)
                .filter(Convention::isBeingSigned)
                .flatMap(rectifications::round)
                .filter(round -> round.state() == SignatureRound.State.OPEN)
                .flatMap(round -> label(actor, convention, round))
                .map(label -> new Offered(label, "/conventions/" + convention.number() + "/rectification"));
    }

    private Optional<String> label(Actor actor, Convention convention, SignatureRound round) {
        if (agreements.oneself(convention, round, actor).isPresent()) {
            return Optional.of("rectification.answer.link");
        }
        return Rectifications.mayPropose(actor, convention)
                        && (!convention.status().isBinding() || convention.isAmended())
                ? Optional.of("rectification.link")
                : Optional.empty();
    }
}
