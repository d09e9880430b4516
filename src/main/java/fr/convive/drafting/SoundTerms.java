package fr.convive.drafting;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A submitted draft is one that a convention can live by; each clause that is not says so at its field. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SoundTermsValidator.class)
@interface SoundTerms {

    String message() default "{draftConvention.unsound}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
