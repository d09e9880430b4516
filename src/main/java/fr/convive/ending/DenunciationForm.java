package fr.convive.ending;

import fr.convive.convention.Party;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** Which side leaves, the days of its letter, and why; the page posts it as a form, programs as JSON. */
@NullUnmarked // raw input: nothing holds before validation
record DenunciationForm(
        @NotNull(message = "{denunciation.by.needed}") Party.Side by,
        @NotNull(message = "{denunciation.sentOn.needed}") LocalDate sentOn,
        LocalDate receivedOn,

        @NotBlank(message = "{denunciation.reason.needed}") @Size(max = 2000)
        String reason) {

    static DenunciationForm blank() {
        return new DenunciationForm(null, null, null, null);
    }

    @AssertTrue(message = "{denunciation.receivedOn.order}")
    boolean isReceivedAfterSent() {
        return sentOn == null || receivedOn == null || !receivedOn.isBefore(sentOn);
    }
}
