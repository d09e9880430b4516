package fr.convive.convention;

import java.time.Instant;
import java.util.List;

/** The story of a convention as its journal keeps it; the audit answers. */
public interface History {

    List<Fact> of(ConventionId convention);

    /** One fact: when, by whom (for whom, in what role), what, before and after, and the hash that chains it. */
    record Fact(
            long seq,
            Instant at,
            String actor,
            String onBehalfOf,
            String role,
            String act,
            String object,
            String before,
            String after,
            String hash) {}
}
