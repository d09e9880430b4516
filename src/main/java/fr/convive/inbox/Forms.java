package fr.convive.inbox;

import fr.convive.document.UnfitFile;
import fr.convive.workflow.OpenTask;
import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.web.bind.ServletRequestDataBinder;

/**
 * Binds a posted form to its record; what was typed stays as typed, right or wrong. When one answer cannot be read,
 * Spring's own result forgets the record, and with it the rows read before: ours keeps it.
 */
@Component
class Forms {

    private final Uploads uploads;
    private final ConversionService conversion;
    private final Validator validator;

    Forms(
            Uploads uploads,
            @Qualifier("mvcConversionService") ConversionService conversion,
            @Qualifier("mvcValidator") Validator validator) {
        this.uploads = uploads;
        this.conversion = conversion;
        this.validator = validator;
    }

    BindingResult bind(Class<?> type, OpenTask task, HttpServletRequest request, boolean validated) {
        var binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(type));
        binder.setConversionService(conversion);
        binder.setAutoGrowCollectionLimit(200);
        binder.registerCustomEditor(String.class, new Words());
        var received = uploads.receive(task, request);
        binder.construct(received.request());
        var form = binder.getTarget();
        if (form == null) {
            return binder.getBindingResult();
        }
        var result = new BeanPropertyBindingResult(form, binder.getObjectName());
        result.initConversion(conversion);
        result.addAllErrors(binder.getBindingResult());
        received.unfit().forEach((field, refused) -> result.addError(unfit(field, refused)));
        if (validated) {
            validator.validate(form, result);
        }
        return result;
    }

    private static FieldError unfit(String field, UnfitFile refused) {
        var key = new String[] {"error.unfitFile.explanation"};
        var why = new DefaultMessageSourceResolvable("pieces.unfit." + refused.why());
        var file = String.valueOf(refused.getMessage());
        return new FieldError("form", field, file, false, key, new Object[] {file, why}, null);
    }

    /** Browsers send line breaks as two characters, which would make a text longer than its author saw it. */
    private static final class Words extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text.replace("\r\n", "\n").strip());
        }
    }
}
