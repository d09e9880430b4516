package fr.convive.convention;

import fr.convive.people.Actor;

/** « Manquement constaté » by a phase in which the convention is lived; the one that ends it sends the formal demand. */
public record BreachFound(ConventionId convention, String reason, Actor by) {}
