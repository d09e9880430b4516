package fr.convive.wording;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** One version of what a clause says in a model of text; none is ever changed, a new one takes its place. */
@Entity
@Table(name = "clause_wording")
class ClauseWording {

    /** The house's own library; an académie may write its own beside it. */
    static final String HOUSE = "FR";

    /** Words for every model that has none of its own. */
    static final String ALL = "ALL";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Article article;

    private String model;

    private String owner;

    private int version;

    private String words;

    private String source;

    private LocalDate since;

    private String writtenBy;

    private String because;

    ClauseWording(ClauseWording before, String owner, int version, Revision revision, String by, LocalDate today) {
        this.id = UUID.randomUUID();
        this.article = before.article;
        this.model = before.model;
        this.owner = owner;
        this.version = version;
        this.words = revision.words();
        this.source = revision.source();
        this.since = today;
        this.writtenBy = by;
        this.because = revision.because();
    }

    /** What a new version says, the article it rests on, and why it was written. */
    record Revision(String words, String source, String because) {}

    UUID id() {
        return id;
    }

    Article article() {
        return article;
    }

    String model() {
        return model;
    }

    String owner() {
        return owner;
    }

    int version() {
        return version;
    }

    String words() {
        return words;
    }

    String source() {
        return source;
    }

    LocalDate since() {
        return since;
    }

    String writtenBy() {
        return writtenBy;
    }

    String because() {
        return because;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected ClauseWording() {}
}
