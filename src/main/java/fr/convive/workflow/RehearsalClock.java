package fr.convive.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of a rehearsal: stands still until it is moved, the same for the application and the engine. */
public class RehearsalClock extends Clock {

    private static final int OPENING_HOUR = 9;

    private volatile Instant now;

    RehearsalClock(LocalDate start) {
        this.now = morningOf(start);
        set(now);
    }

    static Instant morningOf(LocalDate day) {
        return day.atTime(OPENING_HOUR, 0).atZone(Paris.ZONE).toInstant();
    }

    final void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Paris.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
