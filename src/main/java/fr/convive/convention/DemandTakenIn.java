package fr.convive.convention;

import fr.convive.people.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** « Mise en demeure en cours » of a convention taken in: the letter left elsewhere, its delay runs on here. */
public record DemandTakenIn(
        ConventionId convention,
        String reason,
        LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        Actor by) {}
