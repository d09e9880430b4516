package fr.convive.convention;

import fr.convive.deadline.Campaign;
import java.util.List;

/** « Pièces à réunir » : who knows that pieces of a convention taken in are missing asks for them here; follow-up sees to them. */
public interface PlannedEvidence {

    List<Campaign> of(Convention convention);
}
