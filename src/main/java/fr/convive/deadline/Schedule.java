package fr.convive.deadline;

import static fr.convive.deadline.UnsoundTerm.unless;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a convention's terms creates dates, as it stands in force on one day. */
public record Schedule(
        LocalDate effectiveOn,
        Length duration,
        YearBasis yearBasis,
        Renewal renewal,
        List<ReportRule> reports,
        List<Payment> payments,
        @Nullable EvaluationRule evaluation,
        Ending ending,
        Steering steering,
        boolean hasMoney) {

    public Schedule {
        reports = List.copyOf(reports);
        payments = List.copyOf(payments);
        unless(
                duration.endsOn() == null || !duration.endsOn().isBefore(effectiveOn),
                "duration.endsOn",
                "La convention ne peut pas finir avant de prendre effet.");
        unless(
                !duration.endless() || renewal.mode() == Renewal.Mode.NONE,
                "renewal.mode",
                "Une convention à durée indéterminée ne se reconduit pas.");
        if (yearBasis == YearBasis.CIVIL) {
            wholeYears(duration.months(), "duration.months");
            wholeYears(renewal.everyMonths(), "renewal.everyMonths");
            wholeYears(renewal.capMonths(), "renewal.capMonths");
        }
    }

    /** A convention that names its effect and its length, and is silent on the rest. */
    public static Schedule of(LocalDate effectiveOn, Length duration) {
        return new Schedule(
                effectiveOn,
                duration,
                YearBasis.ANNIVERSARY,
                Renewal.none(),
                List.of(),
                List.of(),
                null,
                Ending.unspoken(),
                Steering.unspoken(),
                false);
    }

    public Schedule renewed(Renewal clause) {
        return new Schedule(
                effectiveOn, duration, yearBasis, clause, reports, payments, evaluation, ending, steering, hasMoney);
    }

    private static void wholeYears(@Nullable Integer months, String field) {
        unless(
                months == null || months % 12 == 0,
                field,
                "En année civile, les durées se comptent en années entières.");
    }
}
