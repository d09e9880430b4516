package fr.convive.wording;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** What a clause will say from now on, the text it rests on and why it changes. */
@NullUnmarked // raw input: nothing holds before validation
record RevisionForm(
        @NotBlank @Size(max = 4000) String words,
        @NotBlank @Size(max = 300) String source,
        @NotBlank @Size(max = 500) String because) {

    @AssertTrue(message = "{clauses.unknownVariable}")
    boolean isFilledByWhatIsKnown() {
        return words == null || Variables.areKnown(words);
    }
}
