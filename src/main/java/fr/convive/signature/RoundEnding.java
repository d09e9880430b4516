package fr.convive.signature;

import fr.convive.convention.Convention;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A convention that stops, or whose life ends, takes with it the round in which it was being signed. */
@Component
class RoundEnding {

    private final SignatureRounds rounds;

    RoundEnding(SignatureRounds rounds) {
        this.rounds = rounds;
    }

    @EventListener
    void on(Convention.StatusMoved moved) {
        var over =
                moved.to().isFinal() || (moved.from().isBinding() && !moved.to().isBinding());
        if (over) {
            rounds.findFirstByConventionOrderByNumberDesc(moved.convention())
                    .filter(round -> round.state() == SignatureRound.State.OPEN)
                    .ifPresent(round -> {
                        round.abandon();
                        rounds.save(round);
                    });
        }
    }
}
