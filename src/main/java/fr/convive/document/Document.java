package fr.convive.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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

    Document(String caseKey, Format format, String title, String sha256, int bytes, String from, Instant at) {
        this.id = UUID.randomUUID();
        this.caseKey = caseKey;
        this.format = format;
        this.title = title;
        this.sha256 = sha256;
        this.bytes = bytes;
        this.receivedFrom = from;
        this.receivedAt = at;
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

    @SuppressWarnings("NullAway") // for JPA
    protected Document() {}
}
