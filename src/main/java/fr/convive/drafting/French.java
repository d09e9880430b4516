package fr.convive.drafting;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says things of the draft in French, by the keys of the messages. */
@Component
class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY_OF_ANY_YEAR = DateTimeFormatter.ofPattern("dd/MM");

    private final MessageSource messages;

    French(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... figures) {
        return messages.getMessage(key, figures, Locale.FRENCH);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(MonthDay day) {
        return DAY_OF_ANY_YEAR.format(day);
    }

    static String euros(BigDecimal amount) {
        return NumberFormat.getCurrencyInstance(Locale.FRANCE).format(amount);
    }
}
