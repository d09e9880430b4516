package fr.convive.drafting;

import fr.convive.convention.Block;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Step 7: what the partner answers to the draft, recorded on their behalf. */
@NullUnmarked // raw input: nothing holds before validation
record AgreeOnDraftForm(
        @NotNull PartnerAnswer answer,
        @NotBlank @Size(max = 200) String givenBy,
        @NotNull LocalDate givenOn,
        @Size(max = 11) Set<@NotNull Block> contested,
        @Size(max = 11) Map<Block, @Size(max = 1000) String> comments,
        @Size(max = 2000) String reason) {

    static AgreeOnDraftForm blank(String givenBy, LocalDate today) {
        return new AgreeOnDraftForm(null, givenBy, today, Set.of(), Map.of(), null);
    }

    /** The remarks that say something. */
    Map<Block, String> said() {
        var said = new EnumMap<Block, String>(Block.class);
        if (comments != null) {
            comments.forEach((block, comment) -> {
                if (block != null && comment != null && !comment.isBlank()) {
                    said.put(block, comment.strip());
                }
            });
        }
        return said;
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
