package fr.convive.page;

import jakarta.servlet.ServletRequest;
import java.beans.PropertyEditorSupport;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.ServletRequestDataBinder;

/**
 * Reads a posted form into its record and checks it. One unreadable answer costs no other: Spring leaves its own
 * result without the record in that case, and the rows read before the mistake would come back empty.
 */
@Component
public class FormReader {

    private final ConversionService conversion;
    private final Validator validator;

    FormReader(
            @Qualifier("mvcConversionService") ConversionService conversion,
            @Qualifier("mvcValidator") Validator validator) {
        this.conversion = conversion;
        this.validator = validator;
    }

    public BindingResult read(Class<?> form, ServletRequest request) {
        var binder = new ServletRequestDataBinder(null, Answers.FORM);
        binder.setTargetType(ResolvableType.forClass(form));
        binder.setConversionService(conversion);
        binder.registerCustomEditor(String.class, new Words());
        binder.construct(request);
        var answer = binder.getTarget();
        if (answer == null) {
            return binder.getBindingResult();
        }
        var result = new BeanPropertyBindingResult(answer, Answers.FORM);
        result.initConversion(conversion);
        result.addAllErrors(binder.getBindingResult());
        validator.validate(answer, result);
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
