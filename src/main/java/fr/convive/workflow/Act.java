package fr.convive.workflow;

import fr.convive.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One human act: who, with which key (made when the form was shown, so that a double click is one act), on which
 * version of the record.
 */
public record Act(Actor actor, String key, @Nullable Long version) {}
