package fr.convive.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Pièce » : a file of a convention, kept as it came, with its hash. */
@Entity
@Table(name = "document")
public class Document {

    @Id
    private UUID id;

    @Column(name = "case_key")
    private String caseKey;

    @Enumerated(EnumType.STRING)
    private Format format;

    private String title;

    private String sha256;

    private int bytes;

    private String receivedFrom;

    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Health health;

    private int version;

    private @Nullable UUID replacedBy;

    private @Nullable String purpose;

    /** What comes in: its name, its kind, and the bytes that are kept of it, by their hash and number. */
    record Received(String title, Format format, String sha256, int bytes) {}

    Document(String caseKey, Received received, String from, Instant at, Health health, @Nullable String purpose) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey;
        this.format = received.format();
        this.title = received.title();
        this.sha256 = received.sha256();
        this.bytes = received.bytes();
        this.receivedFrom = from;
        this.receivedAt = at;
        this.health = health;
        this.version = 1;
        this.purpose = purpose;
    }

    /** Takes the place of a file of the same name, which is kept. */
    void replace(Document former) {
        version = former.version + 1;
        former.replacedBy = id;
    }

    public UUID id() {
        return id;
    }

    public String caseKey() {
        return caseKey;
    }

    public Format format() {
        return format;
    }

    public String title() {
        return title;
    }

    public String sha256() {
        return sha256;
    }

    public int bytes() {
        return bytes;
    }

    public String receivedFrom() {
        return receivedFrom;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Health health() {
        return health;
    }

    /** 1 for a file that replaced none. */
    public int version() {
        return version;
    }

    /** Whether another file of the same name has taken its place. */
    public boolean isReplaced() {
        return replacedBy != null;
    }

    /** The task that asked for it, by its key; none where it came by itself. */
    public @Nullable String purpose() {
        return purpose;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Document() {}
}
