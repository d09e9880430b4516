package fr.convive.amendment;

import fr.convive.convention.Block;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Which blocks are to change and why; the page posts it as a form, programs as JSON. */
@NullUnmarked // raw input: nothing holds before validation
record AmendmentRequestForm(
        @NotEmpty(message = "{describeAmendment.blocks.needed}") @Size(max = 11)
        Set<@NotNull Block> blocks,

        @NotBlank(message = "{form.reasonNeeded}") @Size(max = 2000)
        String reason) {}
