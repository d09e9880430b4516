package fr.convive.partner;

import fr.convive.page.Words;
import fr.convive.workflow.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.servlet.ModelAndView;

/** Takes what was typed on a page of the file: wrong or refused, the page comes again with every answer kept. */
@Component
class TypedPages {

    private final ConversionService conversion;
    private final Validator validator;
    private final Words words;

    TypedPages(
            @Qualifier("mvcConversionService") ConversionService conversion,
            @Qualifier("mvcValidator") Validator validator,
            Words words) {
        this.conversion = conversion;
        this.validator = validator;
        this.words = words;
    }

    /** {@code act} takes the form, {@code again} shows the page, {@code done} leads on. */
    <F> ModelAndView take(
            Class<F> type,
            HttpServletRequest request,
            Model model,
            Consumer<F> act,
            Function<HttpStatus, ModelAndView> again,
            Supplier<ModelAndView> done) {
        var result = bind(type, request);
        model.addAllAttributes(result.getModel());
        if (result.hasErrors()) {
            return again.apply(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var form = type.cast(Objects.requireNonNull(result.getTarget()));
        return act(model, () -> act.accept(form), again, done);
    }

    /** The same where nothing is typed that could be wrong. */
    ModelAndView act(Model model, Runnable act, Function<HttpStatus, ModelAndView> again, Supplier<ModelAndView> done) {
        try {
            act.run();
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.say(refusal.messageKey(), refusal.figures()));
            return again.apply(HttpStatus.CONFLICT);
        }
        return done.get();
    }

    /** What was typed so far, as it stands. */
    <F> F read(Class<F> type, HttpServletRequest request) {
        return type.cast(Objects.requireNonNull(bind(type, request).getTarget()));
    }

    private BindingResult bind(Class<?> type, HttpServletRequest request) {
        var binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(type));
        binder.setConversionService(conversion);
        binder.registerCustomEditor(String.class, new LinesAsSeen());
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
    private static final class LinesAsSeen extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text.replace("\r\n", "\n").strip());
        }
    }
}
