package fr.convive.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** « Exercice » : the year that a report accounts for; the first is the one in which the convention takes effect. */
public enum AccountingYear {
    CIVIL_YEAR {
        @Override
        LocalDate closesOn(int number, List<Period> years) {
            return LocalDate.of(years.get(0).startsOn().getYear() + number - 1, Month.DECEMBER, 31);
        }

        @Override
        String name(int number, LocalDate closesOn) {
            return String.valueOf(closesOn.getYear());
        }
    },
    CONVENTION_YEAR {
        @Override
        LocalDate closesOn(int number, List<Period> years) {
            return number == 0
                    ? years.get(0).startsOn().minusDays(1)
                    : years.get(number - 1).endsOn();
        }

        @Override
        String name(int number, LocalDate closesOn) {
            return String.valueOf(number);
        }
    },
    SCHOOL_YEAR {
        @Override
        LocalDate closesOn(int number, List<Period> years) {
            var firstDay = years.get(0).startsOn();
            var first = firstDay.getYear() + (firstDay.getMonthValue() < SEPTEMBER ? 0 : 1);
            return LocalDate.of(first + number - 1, Month.AUGUST, 31);
        }

        @Override
        String name(int number, LocalDate closesOn) {
            return "%d-%d".formatted(closesOn.getYear() - 1, closesOn.getYear());
        }
    };

    private static final int SEPTEMBER = 9;

    /** The close of the n-th accounting year; 0 is the one that closed before the convention took effect. */
    abstract LocalDate closesOn(int number, List<Period> years);

    /** « 2007 », « 2026-2027 », or the number of the convention's year. */
    abstract String name(int number, LocalDate closesOn);
}
