package fr.convive.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Deadlines are days in Europe/Paris; timers are the instants those days begin (trust, rule 4). */
public final class Paris {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The day that never comes: what a timer without a date is given. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private Paris() {}

    public static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(ZONE).toInstant());
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
