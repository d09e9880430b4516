package fr.convive.drafting;

import fr.convive.convention.Block;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Step 7: what the partner answers to the draft, recorded on their behalf. */
@NullUnmarked // raw input: nothing holds before validation
record AgreeOnDraftForm(
        @NotNull PartnerAnswer answer,
        @NotBlank @Size(max = 200) String givenBy,
        @NotNull LocalDate givenOn,
        @Size(max = 11) Set<@NotNull Block> contested,
        @Size(max = 2000) String reason) {

    static AgreeOnDraftForm blank(String givenBy, LocalDate today) {
        return new AgreeOnDraftForm(null, givenBy, today, Set.of(), null);
    }

    @AssertTrue(message = "{agreeOnDraft.contestedNeeded}")
    boolean isContestedSaid() {
        return answer != PartnerAnswer.CHANGES_ASKED || (contested != null && !contested.isEmpty());
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer == null || answer == PartnerAnswer.AGREED || (reason != null && !reason.isBlank());
    }
}
