package fr.convive.board;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;

/** Judges what was typed on a page of the board: an answer that cannot be read costs none of the others. */
@Component
class Typed {

    private final Validator validator;

    Typed(@Qualifier("mvcValidator") Validator validator) {
        this.validator = validator;
    }

    /** All that is wrong with the form, now on the page's model too; {@code reading} knows what could not be read. */
    BindingResult judged(Object form, BindingResult reading, Model model) {
        var errors = new BeanPropertyBindingResult(form, "form");
        errors.addAllErrors(reading);
        validator.validate(form, errors);
        model.addAllAttributes(errors.getModel());
        return errors;
    }
}
