package fr.convive.preparation;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Step 3: what each side needs and gains, for whom, and by which signs it will be seen. */
@NullUnmarked // raw input: nothing holds before validation
record AnalyseNeedsForm(
        @NotNull Analysis answer,
        @Size(max = 4000) String ownNeeds,
        @Size(max = 4000) String partnerNeeds,
        @Size(max = 4000) String benefitsForSchool,
        @Size(max = 4000) String benefitsForPartner,
        @Size(max = 1000) String audience,
        @Size(max = 2000) String indicators,
        Boolean specificationWanted,
        @Size(max = 2000) String reason) {

    static AnalyseNeedsForm of(Need need) {
        return new AnalyseNeedsForm(
                null,
                need.ownNeeds(),
                need.partnerNeeds(),
                need.benefitsForSchool(),
                need.benefitsForPartner(),
                need.audience(),
                need.indicators(),
                false,
                null);
    }

    static AnalyseNeedsForm blank() {
        return new AnalyseNeedsForm(null, null, null, null, null, null, null, false, null);
    }

    @AssertTrue(message = "{analyseNeeds.complete.required}")
    boolean isComplete() {
        return answer != Analysis.COMPLETED
                || (isSaid(ownNeeds)
                        && isSaid(partnerNeeds)
                        && isSaid(benefitsForSchool)
                        && isSaid(benefitsForPartner)
                        && isSaid(audience)
                        && isSaid(indicators));
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != Analysis.ABANDONED || isSaid(reason);
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
