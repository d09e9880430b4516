package fr.convive.followup;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.ServletRequestDataBinder;

/** Reads what was typed into the record of a page, so that one wrong answer loses none of the others. */
@Component
class TypedForms {

    private final ConversionService conversion;
    private final Validator validator;

    TypedForms(
            @Qualifier("mvcConversionService") ConversionService conversion,
            @Qualifier("mvcValidator") Validator validator) {
        this.conversion = conversion;
        this.validator = validator;
    }

    BindingResult bind(Class<?> type, HttpServletRequest request) {
        var binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(type));
        binder.setConversionService(conversion);
        binder.registerCustomEditor(String.class, new Words());
        binder.construct(request);
        var form = binder.getTarget();
        if (form == null) {
            return binder.getBindingResult();
        }
        var result = new BeanPropertyBindingResult(form, binder.getObjectName());
        result.initConversion(conversion);
        result.addAllErrors(binder.getBindingResult());
        validator.validate(form, result);
        return result;
    }

    /** Browsers send line breaks as two characters, which would make a text longer than its author saw it. */
    private static final class Words extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text.replace("\r\n", "\n").strip());
        }
    }
}
