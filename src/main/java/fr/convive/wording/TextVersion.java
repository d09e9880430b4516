package fr.convive.wording;

import fr.convive.convention.ConventionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** « Version du texte » : a draft as it went out, kept word for word for good; round 0 is a text that was written elsewhere. */
@Entity
@Table(name = "text_version")
public class TextVersion implements Persistable<UUID> {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private int ofText;

    private int round;

    @Enumerated(EnumType.STRING)
    private TextModel model;

    private String title;

    private LocalDate writtenOn;

    private String writtenBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Written> articles;

    TextVersion(ConventionId convention, Place place, TextModel model, String title, Writing writing) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.ofText = place.ofText();
        this.round = place.round();
        this.model = model;
        this.title = title;
        this.writtenOn = writing.on();
        this.writtenBy = writing.by();
        this.articles = List.copyOf(writing.articles());
    }

    /** Which text (0 for the convention's own, else the place of the amendment), and how often it had gone out. */
    record Place(int ofText, int round) {}

    /** What was written, by whom, on which day. */
    record Writing(List<Written> articles, String by, LocalDate on) {}

    public UUID id() {
        return id;
    }

    public ConventionId convention() {
        return convention;
    }

    /** 0 for the convention's own text, else the place of the amendment. */
    public int ofText() {
        return ofText;
    }

    public int round() {
        return round;
    }

    public TextModel model() {
        return model;
    }

    public String title() {
        return title;
    }

    public LocalDate writtenOn() {
        return writtenOn;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public List<Written> articles() {
        return articles;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Nothing is ever saved twice. */
    @Override
    public boolean isNew() {
        return true;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected TextVersion() {}
}
