package fr.convive.deadline;

import java.time.LocalDate;
import java.time.Month;

/** « Échéances permanentes » : those of a school, a label, a person or a file, that no single convention creates. */
public final class StandingCalendar {

    private static final int LABEL_YEARS = 5;
    private static final int REGULATED_WORK_YEARS = 3;
    private static final int MISSION_YEARS = 1;
    private static final int CONTACT_YEARS = 3;
    private static final LocalDate NAF_2025 = LocalDate.of(2027, Month.JANUARY, 1);

    private StandingCalendar() {}

    /** The delegation to the permanent commission lapses when the board is renewed, each October. */
    public static Deadline delegation(int civilYear) {
        var renewal = LocalDate.of(civilYear, Month.OCTOBER, 1);
        var due = LocalDate.of(civilYear, Month.OCTOBER, 31);
        return Deadline.of(DeadlineCode.E28, due, renewal, "renouvellement du conseil en octobre " + civilYear);
    }

    public static Deadline labelExpiry(LocalDate deliveredOn) {
        return years(DeadlineCode.E29, "délivré le ", deliveredOn, LABEL_YEARS);
    }

    public static Deadline regulatedWork(LocalDate declaredOn) {
        return years(DeadlineCode.E30, "déclaration du ", declaredOn, REGULATED_WORK_YEARS);
    }

    /** A step of the yearly SOLTéA calendar, whose days are data. */
    public static Deadline soltea(String step, LocalDate on) {
        return Deadline.of(DeadlineCode.E31, on, "arrêté de l'année : " + French.date(on))
                .labelled(DeadlineCode.E31.label() + " : " + step);
    }

    public static Deadline missionLetter(LocalDate from) {
        return years(DeadlineCode.E32, "lettre du ", from, MISSION_YEARS);
    }

    public static Deadline contactPurge(LocalDate lastContactOn) {
        return years(DeadlineCode.E34, "dernier contact le ", lastContactOn, CONTACT_YEARS);
    }

    public static Deadline retention(LocalDate endedOn, int years) {
        return years(DeadlineCode.E35, "fin le ", endedOn, years);
    }

    public static Deadline naf2025() {
        return Deadline.of(
                DeadlineCode.E36, NAF_2025, NAF_2025.minusMonths(1), "entrée en vigueur le " + French.date(NAF_2025));
    }

    public static Deadline selfAssessment(int civilYear) {
        var on = LocalDate.of(civilYear, Month.JUNE, 30);
        return Deadline.of(DeadlineCode.E38, on, "chaque année en mai et juin : " + French.date(on));
    }

    private static Deadline years(DeadlineCode code, String from, LocalDate day, int years) {
        return Deadline.of(code, day.plusYears(years), from + French.plusYears(day, years));
    }
}
