package fr.convive.partner;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner as a page shows it to one person. */
record PartnerView(
        UUID id,
        String name,
        PartnerKind kind,
        List<String> formerly,
        @Nullable String sleeping,
        List<Fact> numbers,
        List<Fact> sheet,
        @Nullable Link group,
        List<Person> contacts,
        List<Balance> balances,
        List<Held> interactions,
        @Nullable String next,
        List<Courted> prospects) {

    /** A label and what stands there. */
    record Fact(String label, String value) {}

    /** Another page of the file. */
    record Link(UUID id, String name) {}

    /** Somebody known there; {@code past} once they left. */
    record Person(
            UUID id,
            String name,
            String role,
            String since,
            @Nullable String email,
            @Nullable String phone,
            String school,
            boolean past,
            boolean mine) {}

    /** An exchange: what, when, by which school, and what is told of it. */
    record Held(UUID id, String kind, String on, String school, List<Fact> told) {}

    /** How a school courts it. */
    record Courted(
            String school,
            String state,
            String tone,
            String since,
            List<Fact> told,
            @Nullable String convention) {}
}
