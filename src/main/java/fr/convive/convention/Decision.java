package fr.convive.convention;

import fr.convive.deadline.ActCalendar;
import fr.convive.deadline.Fact;
import fr.convive.workflow.Refusal;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** « Décision » : what the board decided and from which day its act may be carried out, or why no board was asked. */
@Embeddable
public class Decision {

    private @Nullable String boardSkippedBecause;

    private @Nullable String deliberation;

    private @Nullable LocalDate votedOn;

    private @Nullable LocalDate enforceableOn;

    void skipped(String because) {
        boardSkippedBecause = because;
    }

    /** A vote given elsewhere: only its act is known. */
    void heard(@Nullable String act) {
        deliberation = act;
    }

    void adopted(String act, LocalDate on) {
        deliberation = act;
        votedOn = on;
        enforceableOn = null;
    }

    void transmitted(LocalDate enforceable) {
        enforceableOn = enforceable;
    }

    boolean isVoted() {
        return votedOn != null;
    }

    /** The executory lock: fifteen days after transmission (R421-54), never before (M9-6 § 113133). */
    void refuseBeforeEnforceability(LocalDate day) {
        if (enforceableOn == null) {
            throw new SignatureWithoutDeliberation();
        }
        if (day.isBefore(enforceableOn)) {
            throw new SignatureBeforeEnforceability(enforceableOn);
        }
    }

    List<Fact> facts() {
        var known = new ArrayList<Fact>();
        if (votedOn != null) {
            known.add(Fact.of(Fact.Kind.VOTED, votedOn));
        }
        if (enforceableOn != null) {
            known.add(Fact.of(Fact.Kind.TRANSMITTED, ActCalendar.acknowledgedOn(enforceableOn)));
            known.add(Fact.of(Fact.Kind.ACKNOWLEDGED, ActCalendar.acknowledgedOn(enforceableOn)));
        }
        return known;
    }

    @Nullable
    String boardSkippedBecause() {
        return boardSkippedBecause;
    }

    @Nullable
    String deliberation() {
        return deliberation;
    }

    @Nullable
    LocalDate votedOn() {
        return votedOn;
    }

    @Nullable
    LocalDate enforceableOn() {
        return enforceableOn;
    }

    /** No signature before the board has decided and the act was transmitted. */
    public static class SignatureWithoutDeliberation extends Refusal {}

    /** No signature before the deliberation is enforceable (M9-6 § 113133, R421-54). */
    public static class SignatureBeforeEnforceability extends Refusal {
        SignatureBeforeEnforceability(LocalDate enforceableOn) {
            super(enforceableOn);
        }
    }
}
