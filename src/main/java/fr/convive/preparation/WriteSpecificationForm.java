package fr.convive.preparation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** Step 5: what is to be done, by whom, with what, by when, and how it will be judged. */
@NullUnmarked // raw input: nothing holds before validation
record WriteSpecificationForm(
        @NotBlank @Size(max = 4000) String context,
        @NotBlank @Size(max = 4000) String objectives,
        @NotBlank @Size(max = 4000) String actions,
        @NotBlank @Size(max = 4000) String means,
        @NotBlank @Size(max = 4000) String calendar,
        @NotBlank @Size(max = 4000) String deliverables,
        @NotBlank @Size(max = 4000) String responsibilities,
        @NotBlank @Size(max = 4000) String indicators,
        @NotBlank @Size(max = 4000) String evaluationQuestions) {

    /** What is known already is not asked twice: the object of the convention, the indicators of its need. */
    static WriteSpecificationForm begun(String object, String indicators) {
        return new WriteSpecificationForm(object, null, null, null, null, null, null, indicators, null);
    }
}
