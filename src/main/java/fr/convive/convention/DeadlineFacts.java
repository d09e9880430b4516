package fr.convive.convention;

import fr.convive.deadline.Facts;

/** A phase that knows something on which dates depend (a session, a report filed, a letter sent) says it here. */
public interface DeadlineFacts {

    Facts of(Convention convention);
}
