package fr.convive.intake;

import fr.convive.convention.ConventionId;
import fr.convive.deadline.Fact;
import fr.convive.document.Documents;
import fr.convive.people.Actor;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Reprise » of one convention: the document it was read from, kept with its hash, what happened, what is missing. */
@Entity
@Table(name = "intake")
class Intake {

    @EmbeddedId
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private String school;

    private @Nullable String reference;

    private @Nullable String partnerReference;

    private @Nullable String parent;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> themes;

    private LocalDate signedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Fact> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> missing;

    private String document;

    private String sha256;

    private String takenBy;

    private LocalDate takenOn;

    Intake(
            ConventionId convention,
            String school,
            Dossier dossier,
            List<String> missing,
            String document,
            Actor by,
            LocalDate today) {
        this.convention = convention;
        this.school = school;
        this.reference = dossier.reference();
        this.partnerReference = dossier.partnerReference();
        this.parent = dossier.parent();
        this.themes = dossier.themes();
        this.signedOn = dossier.signedOn();
        this.facts = dossier.standing().facts();
        this.missing = missing;
        this.document = document;
        this.sha256 = Documents.sha256(document.getBytes(StandardCharsets.UTF_8));
        this.takenBy = by.login();
        this.takenOn = today;
    }

    ConventionId convention() {
        return convention;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    String partnerReference() {
        return partnerReference;
    }

    @Nullable
    String parent() {
        return parent;
    }

    List<String> themes() {
        return themes;
    }

    List<Fact> facts() {
        return facts;
    }

    List<String> missing() {
        return missing;
    }

    LocalDate takenOn() {
        return takenOn;
    }

    String sha256() {
        return sha256;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Intake() {}
}
