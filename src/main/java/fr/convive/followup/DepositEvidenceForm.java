package fr.convive.followup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** « Compléter le dossier repris » : one missing piece of a convention that was lived elsewhere before. */
@NullUnmarked // raw input: nothing holds before validation
record DepositEvidenceForm(
        @NotNull EvidenceAnswer answer,

        @Pattern(
                regexp = "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
                message = "{submitReport.document.unfit}")
        String document,

        @Size(max = 2000) String reason) {

    static DepositEvidenceForm blank() {
        return new DepositEvidenceForm(null, null, null);
    }

    /** The piece named, or null. */
    UUID piece() {
        return document == null || document.isBlank() ? null : UUID.fromString(document);
    }

    @AssertTrue(message = "{depositEvidence.document.needed}")
    boolean isDocumentGiven() {
        return answer != EvidenceAnswer.DEPOSITED || (document != null && !document.isBlank());
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != EvidenceAnswer.UNAVAILABLE || (reason != null && !reason.isBlank());
    }
}
