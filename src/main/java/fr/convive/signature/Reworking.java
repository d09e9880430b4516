package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** « Reprise du texte » : the round is void, what was signed in it is kept and worth nothing, the text is written again. */
@Component
class Reworking {

    private final Conventions conventions;
    private final SignatureRounds rounds;
    private final Signatures signatures;

    Reworking(Conventions conventions, SignatureRounds rounds, Signatures signatures) {
        this.conventions = conventions;
        this.rounds = rounds;
        this.signatures = signatures;
    }

    void rework(Convention convention, SignatureRound round, String why, LocalDate today) {
        round.voided();
        signatures.of(round).forEach(signature -> {
            signature.annul();
            signatures.save(signature);
        });
        convention.backToDraft(why, today);
        rounds.save(round);
        conventions.save(convention);
    }
}
