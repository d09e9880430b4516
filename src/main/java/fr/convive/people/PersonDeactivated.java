package fr.convive.people;

/** Somebody's account is closed: their sessions end, what they had taken is put back. */
public record PersonDeactivated(String login) {}
