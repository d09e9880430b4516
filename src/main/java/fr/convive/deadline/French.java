package fr.convive.deadline;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How dates and delays are said in a formula. */
final class French {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private static final char NO_BREAK = '\u00a0';
    private static final DecimalFormatSymbols MONEY = money();

    private French() {}

    static String date(LocalDate day) {
        return DAY.format(day);
    }

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    static String days(int number) {
        return count(number, "jour", "jours");
    }

    static String months(int number) {
        return count(number, "mois", "mois");
    }

    static String years(int number) {
        return count(number, "an", "ans");
    }

    static String plusDays(LocalDate from, int number) {
        return "%s + %s = %s".formatted(date(from), days(number), date(from.plusDays(number)));
    }

    static String minusDays(LocalDate from, int number) {
        return "%s − %s = %s".formatted(date(from), days(number), date(from.minusDays(number)));
    }

    static String plusMonths(LocalDate from, int number) {
        return "%s + %s = %s".formatted(date(from), months(number), date(from.plusMonths(number)));
    }

    static String minusMonths(LocalDate from, int number) {
        return "%s − %s = %s".formatted(date(from), months(number), date(from.minusMonths(number)));
    }

    static String plusYears(LocalDate from, int number) {
        return "%s + %s = %s".formatted(date(from), years(number), date(from.plusYears(number)));
    }

    /** « 4 ans » where the months make whole years, else « 18 mois ». */
    static String span(int months) {
        return months % 12 == 0 ? years(months / 12) : months(months);
    }

    /** « 1 800 000 € », with its cents if it has any. */
    static String euros(BigDecimal amount) {
        var whole = amount.stripTrailingZeros().scale() <= 0;
        var format = new DecimalFormat(whole ? "#,##0" : "#,##0.00", MONEY);
        return format.format(amount) + NO_BREAK + "€";
    }

    private static DecimalFormatSymbols money() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.FRENCH);
        symbols.setGroupingSeparator(NO_BREAK);
        return symbols;
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number < 2 ? one : many);
    }
}
