package fr.convive.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/** « Jours ouvrés » : says that a date falls on a week-end or a public holiday; never moves it. */
public final class WorkingDays {

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "jour de l'An",
            MonthDay.of(5, 1), "fête du Travail",
            MonthDay.of(5, 8), "victoire de 1945",
            MonthDay.of(7, 14), "fête nationale",
            MonthDay.of(8, 15), "Assomption",
            MonthDay.of(11, 1), "Toussaint",
            MonthDay.of(11, 11), "armistice de 1918",
            MonthDay.of(12, 25), "Noël");

    private WorkingDays() {}

    public static boolean contains(LocalDate day) {
        return !weekEnd(day) && holiday(day).isEmpty();
    }

    /** « tombe un samedi », « tombe un jour férié (Toussaint) », or nothing on a working day. */
    public static Optional<String> warning(LocalDate day) {
        var holiday = holiday(day);
        if (weekEnd(day)) {
            return Optional.of("tombe un " + French.weekday(day)
                    + holiday.map(", jour férié (%s)"::formatted).orElse(""));
        }
        return holiday.map("tombe un jour férié (%s)"::formatted);
    }

    /** The working day to aim at: the day itself, else the last one before it. */
    public static LocalDate target(LocalDate day) {
        var target = day;
        while (!contains(target)) {
            target = target.minusDays(1);
        }
        return target;
    }

    /** The public holiday that falls on a day, in metropolitan France without the two days of Alsace-Moselle. */
    public static Optional<String> holiday(LocalDate day) {
        var easter = easter(day.getYear());
        if (day.equals(easter.plusDays(1))) {
            return Optional.of("lundi de Pâques");
        }
        if (day.equals(easter.plusDays(39))) {
            return Optional.of("Ascension");
        }
        if (day.equals(easter.plusDays(50))) {
            return Optional.of("lundi de Pentecôte");
        }
        return Optional.ofNullable(FIXED.get(MonthDay.from(day)));
    }

    /** Easter Sunday by the Gregorian computus of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int cycle = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * cycle + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int month = (cycle + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * month + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    private static boolean weekEnd(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
