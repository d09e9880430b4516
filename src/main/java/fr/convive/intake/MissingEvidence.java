package fr.convive.intake;

import fr.convive.convention.Convention;
import fr.convive.convention.PlannedEvidence;
import fr.convive.deadline.Campaign;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** « Pièces manquantes » of an old file: each asked for at once, due in a month, given up after a year. */
@Component
class MissingEvidence implements PlannedEvidence {

    private static final int DAYS = 30;

    private final Intakes intakes;

    MissingEvidence(Intakes intakes) {
        this.intakes = intakes;
    }

    @Override
    public List<Campaign> of(Convention convention) {
        var effect = convention.effect();
        return intakes.findById(convention.id()).stream()
                .flatMap(intake -> intake.missing().stream()
                        .map(piece -> campaign(
                                piece,
                                effect.isAfter(intake.takenOn()) ? effect : intake.takenOn(),
                                !convention.status().isBinding())))
                .toList();
    }

    private static Campaign campaign(String piece, LocalDate opensOn, boolean surviving) {
        return new Campaign(
                "EVIDENCE-" + piece,
                Campaign.Kind.EVIDENCE,
                opensOn,
                opensOn.plusDays(DAYS),
                opensOn.plusYears(1),
                surviving);
    }
}
