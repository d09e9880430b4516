package fr.convive.signature;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Visite » : half an hour behind a link, begun by a human gesture; it knows one convention and no other. */
@Entity
@Table(name = "link_visit")
class LinkVisit {

    static final Duration LIFE = Duration.ofMinutes(30);

    /** How long a code that was right is good for confirming. */
    private static final Duration PROVED = Duration.ofMinutes(10);

    @Id
    private String idHash;

    private UUID linkId;

    private Instant startedAt;

    private Instant expiresAt;

    private @Nullable Instant provedAt;

    private @Nullable Instant codeSentAt;

    private @Nullable String name;

    private @Nullable String capacity;

    LinkVisit(String idHash, SigningLink link, Instant now) {
        this.idHash = idHash;
        this.linkId = link.id();
        this.startedAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /** Who has typed the right code, under what name and in what capacity. */
    void prove(Instant sentAt, Instant now, String typedName, String typedCapacity) {
        codeSentAt = sentAt;
        provedAt = now;
        name = typedName;
        capacity = typedCapacity;
    }

    /** What was typed with the code, and when the code was sent and used. */
    record Proved(String name, String capacity, Instant codeSentAt, Instant codeUsedAt) {}

    /** Nothing once it is too long ago. */
    Optional<Proved> proved(Instant now) {
        return provedAt == null
                        || codeSentAt == null
                        || name == null
                        || capacity == null
                        || now.isAfter(provedAt.plus(PROVED))
                ? Optional.empty()
                : Optional.of(new Proved(name, capacity, codeSentAt, provedAt));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    UUID linkId() {
        return linkId;
    }

    Instant startedAt() {
        return startedAt;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected LinkVisit() {}
}
