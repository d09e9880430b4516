package fr.convive.drafting;

import fr.convive.convention.Clause;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import java.util.regex.Pattern;

/** Tries to read the terms of a form, and reports each mistake at the field that holds it. */
class SoundTermsValidator implements ConstraintValidator<SoundTerms, DraftConventionForm> {

    /** {@code payments[2].amount}, {@code clauses[NEUTRALITY]}, {@code duration.years}, {@code object}. */
    private static final Pattern FIELD = Pattern.compile("(?<name>\\w+)(?:\\[(?<row>\\w+)])?(?:\\.(?<part>\\w+))?");

    @Override
    public boolean isValid(DraftConventionForm form, ConstraintValidatorContext context) {
        if (form.answer() != Submission.SUBMITTED) {
            return true;
        }
        var mistakes = new TermsReading(form).mistakes();
        context.disableDefaultConstraintViolation();
        mistakes.forEach(mistake -> report(mistake, context));
        return mistakes.isEmpty();
    }

    private static void report(TermsReading.Mistake mistake, ConstraintValidatorContext context) {
        var field = FIELD.matcher(mistake.field());
        if (!field.matches()) {
            throw new IllegalStateException("No field of the form is named " + mistake.field());
        }
        var row = field.group("row");
        var part = field.group("part");
        var at = context.buildConstraintViolationWithTemplate(mistake.message()).addPropertyNode(field.group("name"));
        if (part != null && row != null) {
            at.addPropertyNode(part).inIterable().atIndex(Integer.valueOf(row)).addConstraintViolation();
        } else if (part != null) {
            at.addPropertyNode(part).addConstraintViolation();
        } else if (row != null) {
            at.addContainerElementNode("<map value>", Map.class, 1)
                    .inIterable()
                    .atKey(Clause.valueOf(row))
                    .addConstraintViolation();
        } else {
            at.addConstraintViolation();
        }
    }
}
