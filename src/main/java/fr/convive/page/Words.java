package fr.convive.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says messages and their figures in French, the same everywhere: days, hours, amounts, constants, lists. */
@Component
public class Words {

    private static final char NO_BREAK = '\u00a0';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy 'à' HH'\u00a0h\u00a0'mm").withZone(ZoneId.of("Europe/Paris"));

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The message of that key with its figures, each said as {@link #value} says it. */
    public String say(String key, @Nullable Object... figures) {
        return messages.getMessage(key, said(figures), Locale.FRENCH);
    }

    /** The same, where there is such a message. */
    public Optional<String> find(String key, @Nullable Object... figures) {
        return Optional.ofNullable(messages.getMessage(key, said(figures), null, Locale.FRENCH));
    }

    /** A task as people read it: where several of a case may wait, which of them. */
    public String task(String key, String name, String item) {
        return find("inbox.item." + key + "." + item, name)
                .or(() -> find("inbox.item." + key, name, item))
                .orElse(name);
    }

    private Object[] said(@Nullable Object... figures) {
        return Arrays.stream(figures)
                .map(figure -> figure instanceof Number && !(figure instanceof BigDecimal) ? figure : value(figure))
                .toArray();
    }

    /** A value as a person reads it; a constant by its message, a list by its members, which may be keys of messages. */
    public String value(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof Instant instant) {
            return MOMENT.format(instant);
        }
        if (value instanceof BigDecimal amount) {
            return euros(amount);
        }
        if (value instanceof Boolean yes) {
            return say(yes ? "words.yes" : "words.no");
        }
        if (value instanceof Enum<?> constant) {
            return constant(constant);
        }
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> one instanceof String key ? find(key).orElse(key) : value(one))
                    .collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** {@code Status.IN_FORCE} is the message {@code status.IN_FORCE}. */
    private String constant(Enum<?> constant) {
        var type = constant.getDeclaringClass().getSimpleName();
        var key = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + constant.name();
        return find(key).orElse(constant.name());
    }

    private static String euros(BigDecimal amount) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symbols.setGroupingSeparator(NO_BREAK);
        var whole = amount.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", symbols).format(amount) + NO_BREAK + "€";
    }
}
