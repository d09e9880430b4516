package fr.convive.amendment;

import fr.convive.convention.Block;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** « Décrire l'avenant » : which blocks of the terms change and why; or why the request is withdrawn. */
@NullUnmarked // raw input: nothing holds before validation
record DescribeAmendmentForm(
        @NotNull Description answer,
        @Size(max = 11) Set<@NotNull Block> blocks,

        @NotBlank(message = "{form.reasonNeeded}") @Size(max = 2000)
        String reason) {

    static DescribeAmendmentForm blank() {
        return new DescribeAmendmentForm(null, Set.of(), null);
    }

    @AssertTrue(message = "{describeAmendment.blocks.needed}")
    boolean isSomethingChanged() {
        return answer != Description.DESCRIBED || (blocks != null && !blocks.isEmpty());
    }
}
