package fr.convive.board;

import fr.convive.convention.ConventionId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** « Point de l'ordre du jour » : a convention before the board; without a result until the board has decided. */
@Embeddable
record AgendaItem(
        @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
        ConventionId convention,

        LocalDate enrolledOn,
        @Enumerated(EnumType.STRING) @Nullable Result result,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstentions,
        @Nullable Boolean chairInFavour) {

    static AgendaItem enrolled(ConventionId convention, LocalDate on) {
        return new AgendaItem(convention, on, null, null, null, null, null);
    }

    boolean isPending() {
        return result == null;
    }

    AgendaItem postponed() {
        return new AgendaItem(convention, enrolledOn, Result.POSTPONED, null, null, null, null);
    }

    /** The chair's vote is kept only where it decided. */
    AgendaItem voted(Ballot ballot) {
        return new AgendaItem(
                convention,
                enrolledOn,
                ballot.result(),
                ballot.inFavour(),
                ballot.against(),
                ballot.abstentions(),
                ballot.isTie() ? ballot.chairInFavour() : null);
    }
}
