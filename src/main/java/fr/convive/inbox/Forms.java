package fr.convive.inbox;

import fr.convive.workflow.OpenTask;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.ServletRequestDataBinder;

/** Binds a posted form to its record; what was typed stays as typed, right or wrong. */
@Component
class Forms {

    private final ConversionService conversion;
    private final Validator validator;

    Forms(
            @Qualifier("mvcConversionService") ConversionService conversion,
            @Qualifier("mvcValidator") Validator validator) {
        this.conversion = conversion;
        this.validator = validator;
    }

    BindingResult bind(Class<?> type, OpenTask task, HttpServletRequest request, boolean validated) {
        var binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(type));
        binder.setConversionService(conversion);
        binder.setAutoGrowCollectionLimit(200);
        binder.addValidators(validator);
        binder.construct(request);
        if (validated) {
            binder.validate();
        }
        return binder.getBindingResult();
    }
}
