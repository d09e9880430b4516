package fr.convive.deadline;

import java.time.LocalDate;
import java.time.MonthDay;

/** « Avant le 1er juillet » is at the latest on 30 June: the eve, in the year that fits. */
final class Eve {

    private Eve() {}

    /** The first eve that follows the day. */
    static LocalDate after(LocalDate day, MonthDay named) {
        var eve = named.atYear(day.getYear()).minusDays(1);
        return eve.isAfter(day) ? eve : named.atYear(day.getYear() + 1).minusDays(1);
    }

    /** The last eve that is not after the day. */
    static LocalDate notAfter(LocalDate day, MonthDay named) {
        var next = named.atYear(day.getYear() + 1).minusDays(1);
        if (!next.isAfter(day)) {
            return next;
        }
        var eve = named.atYear(day.getYear()).minusDays(1);
        return eve.isAfter(day) ? named.atYear(day.getYear() - 1).minusDays(1) : eve;
    }
}
