package fr.convive.preparation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says at the very answer what {@link GridRules} find wrong with a grid of brakes and its table of risks. */
@Constraint(validatedBy = WholeGrid.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface WholeGrid {

    String message() default "{analyseRisks.whole}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Turns each mistake into a violation of its field. */
    class Check implements ConstraintValidator<WholeGrid, AnalyseRisksForm> {

        @Override
        public boolean isValid(AnalyseRisksForm form, ConstraintValidatorContext context) {
            var mistakes = GridRules.mistakes(form);
            context.disableDefaultConstraintViolation();
            mistakes.forEach(mistake -> tell(mistake, context));
            return mistakes.isEmpty();
        }

        private static void tell(GridRules.Mistake mistake, ConstraintValidatorContext context) {
            var violation = context.buildConstraintViolationWithTemplate(mistake.message());
            if (mistake.row() < 0) {
                violation.addPropertyNode(mistake.list()).addConstraintViolation();
            } else {
                violation
                        .addPropertyNode(mistake.list())
                        .addPropertyNode(mistake.field())
                        .inIterable()
                        .atIndex(mistake.row())
                        .addConstraintViolation();
            }
        }
    }
}
