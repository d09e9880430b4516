package fr.convive.drafting;

import fr.convive.convention.Block;
import fr.convive.convention.ConventionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Accord du partenaire » on one round of the draft: who answered what, on which day, about which blocks. */
@Entity
@Table(name = "consultation")
class Consultation {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private int round;

    @Enumerated(EnumType.STRING)
    private PartnerAnswer answer;

    private String givenBy;

    private LocalDate givenOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Block> contested = EnumSet.noneOf(Block.class);

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<Block, String> comments;

    private @Nullable String reason;

    private String recordedBy;

    @Version
    private @Nullable Long version;

    Consultation(ConventionId convention, int round, AgreeOnDraftForm said, String recordedBy) {
        this.id = UUID.randomUUID();
        this.convention = convention;
        this.round = round;
        this.answer = said.answer();
        this.givenBy = said.givenBy().strip();
        this.givenOn = said.givenOn();
        if (answer == PartnerAnswer.CHANGES_ASKED) {
            this.contested = EnumSet.copyOf(said.contested());
        }
        this.comments = said.said();
        this.reason = said.reason();
        this.recordedBy = recordedBy;
    }

    PartnerAnswer answer() {
        return answer;
    }

    String givenBy() {
        return givenBy;
    }

    LocalDate givenOn() {
        return givenOn;
    }

    Set<Block> contested() {
        return contested;
    }

    /** What the partner says of each block, in the order of the blocks. */
    Map<Block, String> comments() {
        return comments == null ? Map.of() : new TreeMap<>(comments);
    }

    @Nullable
    String reason() {
        return reason;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Consultation() {}
}
