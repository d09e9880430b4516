package fr.convive.notification;

import fr.convive.deadline.WorkingDays;
import fr.convive.workflow.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** « Jours chômés » : on week-ends and public holidays no letter leaves unless a legal date falls before work begins again. */
final class QuietDays {

    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private QuietDays() {}

    /** That very moment on a working day, else nine o'clock on the next one. */
    static Instant opening(Instant now) {
        var day = Paris.dayOf(now);
        return WorkingDays.contains(day) ? now : nineOn(nextWorkingDay(day));
    }

    /** The next nine o'clock of a working day, after that moment. */
    static Instant digest(Instant now) {
        var day = Paris.dayOf(now);
        var today = nineOn(day);
        return WorkingDays.contains(day) && today.isAfter(now) ? today : nineOn(nextWorkingDay(day));
    }

    /** When a letter of that kind leaves. */
    static Instant departure(Occasion occasion, @Nullable LocalDate dueOn, Instant now) {
        var opening = opening(now);
        var falls = occasion.isDuty()
                && dueOn != null
                && !dueOn.isBefore(Paris.dayOf(now))
                && !dueOn.isAfter(Paris.dayOf(opening));
        return !occasion.isQuiet() || falls ? now : opening;
    }

    private static LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (!WorkingDays.contains(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static Instant nineOn(LocalDate day) {
        return day.atTime(OPENING).atZone(Paris.ZONE).toInstant();
    }
}
