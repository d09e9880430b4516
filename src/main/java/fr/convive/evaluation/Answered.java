package fr.convive.evaluation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every measure asked and every line of both grids has its answer; each that has none is named. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Constraint(validatedBy = AnsweredValidator.class)
@interface Answered {

    String message() default "{evaluation.unanswered}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
