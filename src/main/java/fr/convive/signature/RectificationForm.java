package fr.convive.signature;

import fr.convive.convention.Block;
import fr.convive.partner.Siret;
import fr.convive.partner.Uai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/**
 * What is to be corrected of a text being signed: words at their places, or whole blocks, which {@code reopen} sends back to be
 * written again; and why.
 */
@NullUnmarked // raw input: nothing holds before validation
record RectificationForm(
        @Size(max = 200) List<@Valid @NotNull CorrectionForm> corrections,
        Set<Block> blocks,

        @NotBlank(message = "{form.reasonNeeded}") @Size(max = 2000)
        String reason,

        Boolean reopen) {

    RectificationForm {
        corrections = corrections == null ? List.of() : corrections;
        blocks = blocks == null ? Set.of() : blocks;
    }

    /** The words as they should stand at a place; those left as they are correct nothing. */
    @NullUnmarked // raw input: nothing holds before validation
    record CorrectionForm(
            @NotBlank @Size(max = 60) String place,
            @Size(max = 4000) String words) {

        private static final int LONGEST_NAME = 300;
        private static final int LONGEST_PERSON = 200;

        /** Browsers send line breaks as two characters. */
        CorrectionForm {
            words = words == null ? "" : words.replace("\r\n", "\n").strip();
        }

        @AssertTrue(message = "{party.siret}")
        boolean isSiretSound() {
            return !isAt("].siret") || words.isEmpty() || Siret.isSound(words);
        }

        @AssertTrue(message = "{party.uai}")
        boolean isUaiSound() {
            return !isAt("].uai") || words.isEmpty() || Uai.isSound(words);
        }

        @AssertTrue(message = "{rectification.long}")
        boolean isShortEnough() {
            return words.length()
                    <= (isAt("].name")
                            ? LONGEST_NAME
                            : isAt(".name") || isAt(".title") ? LONGEST_PERSON : words.length());
        }

        private boolean isAt(String end) {
            return place != null && place.endsWith(end);
        }
    }
}
