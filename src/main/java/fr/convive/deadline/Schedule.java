package fr.convive.deadline;

import static fr.convive.deadline.UnsoundTerm.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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

    public Schedule ended(Ending clause) {
        return new Schedule(
                effectiveOn, duration, yearBasis, renewal, reports, payments, evaluation, clause, steering, hasMoney);
    }

    /** The same clauses once the tacit renewals after a day were stopped: the last one taken is that day's. */
    public Schedule notRenewedAfter(LocalDate lastDay) {
        var end = Lifespan.of(this).fullTerm();
        if (renewal.mode() != Renewal.Mode.TACIT
                || end.filter(full -> !lastDay.isBefore(full)).isPresent()) {
            return this;
        }
        var turns = new Turns(this);
        var taken = (int) IntStream.iterate(1, k -> k + 1)
                .takeWhile(k -> !turns.at(k).isAfter(lastDay))
                .count();
        return taken > 0 ? renewed(renewal.atMost(taken)) : once(turns.at(1).minusDays(1));
    }

    private Schedule once(LocalDate endsOn) {
        return new Schedule(
                effectiveOn,
                Length.until(endsOn),
                yearBasis,
                Renewal.none(),
                reports,
                payments,
                evaluation,
                ending,
                steering,
                hasMoney);
    }

    private static void wholeYears(@Nullable Integer months, String field) {
        unless(
                months == null || months % 12 == 0,
                field,
                "En année civile, les durées se comptent en années entières.");
    }
}
