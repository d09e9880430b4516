package fr.convive.convention;

import fr.convive.people.Actor;

/** « Consigné » : something that a person wrote into the file of a convention; the journal keeps it under that name. */
public record Noted(ConventionId convention, String act, String words, Actor by) {}
