package fr.convive.page;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.core.ResolvableType;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.thymeleaf.spring6.context.IThymeleafRequestContext;

/** The answers of the form on the page, each found by its path in the form's record: {@code risks[3].cause}. */
public class Answers {

    private static final String FORM = "form";
    private static final Pattern INDEX = Pattern.compile("\\[([^]]*)]");

    private final IThymeleafRequestContext request;

    Answers(IThymeleafRequestContext request) {
        this.request = request;
    }

    public Answer at(String path) {
        return at(path, null);
    }

    /** The answer at this path, with the messages of the rule (an {@code @AssertTrue} property) that speaks about it. */
    public Answer at(String path, @Nullable String rule) {
        var messages = new ArrayList<>(messages(path));
        if (rule != null) {
            messages.addAll(messages(rule));
        }
        try {
            var status = request.getBindStatus(FORM + "." + path, false);
            var read = status.getActualValue();
            var text = read == null ? status.getDisplayValue() : written(read);
            return new Answer(id(path), question(path), text, ticked(read), messages, read == null && !text.isEmpty());
        } catch (InvalidPropertyException e) {
            if (e instanceof NotReadablePropertyException) {
                throw e;
            }
            return new Answer(id(path), question(path), "", List.of(), messages, false); // a row that was not sent
        }
    }

    public boolean isWrong() {
        return request.getErrors(FORM, false).map(Errors::hasErrors).orElse(false);
    }

    /** All that is wrong, in the order of the form's record, which is the order of the page. */
    public List<Mistake> getMistakes() {
        var errors = request.getErrors(FORM, false).orElse(null);
        if (errors == null) {
            return List.of();
        }
        var mistakes = new ArrayList<Mistake>();
        errors.getGlobalErrors().forEach(e -> mistakes.add(new Mistake("", "", null, request.getMessage(e, false))));
        var form = errors instanceof BindingResult result ? result.getTarget() : null;
        errors.getFieldErrors().stream()
                .sorted(Comparator.comparing((FieldError e) -> place(form, e.getField())))
                .map(e -> new Mistake(
                        id(e.getField()), question(e.getField()), row(e.getField()), request.getMessage(e, false)))
                .distinct()
                .forEach(mistakes::add);
        return mistakes;
    }

    /** How many answers are to be mended; two messages about one answer count once. */
    public long getWrongCount() {
        return getMistakes().stream().map(Mistake::id).distinct().count();
    }

    private List<String> messages(String path) {
        return request.getErrors(FORM, false)
                .map(errors -> errors.getFieldErrors(path).stream()
                        .map(e -> request.getMessage(e, false))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static String written(Object read) {
        return read instanceof BigDecimal amount ? amount.toPlainString() : read.toString();
    }

    private static Collection<String> ticked(@Nullable Object read) {
        if (read == null) {
            return List.of();
        }
        return read instanceof Collection<?> several
                ? several.stream()
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList()
                : List.of(read.toString());
    }

    private static String id(String path) {
        return path.replace("[", "").replace("]", "");
    }

    private static String question(String path) {
        return INDEX.matcher(path).replaceAll("");
    }

    private static @Nullable Integer row(String path) {
        var index = INDEX.matcher(path);
        return index.find() && index.group(1).matches("\\d{1,4}") ? Integer.parseInt(index.group(1)) + 1 : null;
    }

    /** A key that sorts like the page: each step of the path by its rank in its record, each row by its number. */
    private static String place(@Nullable Object form, String path) {
        var key = new StringBuilder();
        var type = form == null ? null : form.getClass();
        for (var step : path.split("\\.")) {
            var name = question(step);
            var component = component(type, name);
            key.append(component == null ? "~" + name : "%03d".formatted(rank(type, name)));
            var row = row(step);
            key.append("[%04d]".formatted(row == null ? 0 : row));
            type = component == null ? null : elementType(component);
        }
        return key.toString();
    }

    private static @Nullable RecordComponent component(@Nullable Class<?> type, String name) {
        return type == null || !type.isRecord()
                ? null
                : Arrays.stream(type.getRecordComponents())
                        .filter(c -> c.getName().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private static int rank(@Nullable Class<?> type, String name) {
        return type == null
                ? 0
                : Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                        .indexOf(name);
    }

    private static Class<?> elementType(RecordComponent component) {
        var element = ResolvableType.forType(component.getGenericType())
                .asCollection()
                .getGeneric(0)
                .resolve();
        return element == null ? component.getType() : element;
    }
}
