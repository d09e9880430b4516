package fr.convive.notification;

import java.util.UUID;

/** A letter as it leaves: the same content twice, as text and as HTML. */
record Message(UUID id, String to, String subject, String text, String html) {}
