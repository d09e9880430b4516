package fr.convive.people;

/** Somebody's account is closed, by whom: their sessions end, what they had taken is put back, their rights end. */
public record PersonDeactivated(String login, Actor by) {}
