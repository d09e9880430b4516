package fr.convive.people;

/** « Acte d'administration » : what an administrator did to accounts, roles or organisations; the journal keeps it. */
public record Administered(Actor by, String act, String object, String before, String after) {}
