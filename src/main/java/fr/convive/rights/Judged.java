package fr.convive.rights;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;

/** What was typed, judged whole: an answer that cannot be read costs none of the others. */
@Component
class Judged {

    private final Validator validator;

    Judged(@Qualifier("mvcValidator") Validator validator) {
        this.validator = validator;
    }

    /** All that is wrong with the form, now on the page's model too; {@code reading} knows what could not be read. */
    BindingResult form(Object form, BindingResult reading, Model model) {
        var errors = new BeanPropertyBindingResult(form, "form");
        errors.addAllErrors(reading);
        validator.validate(form, errors);
        model.addAllAttributes(errors.getModel());
        return errors;
    }
}
