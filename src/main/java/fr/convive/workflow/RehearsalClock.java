package fr.convive.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until it is moved, then may be let go; the same for the application and the engine. */
public class RehearsalClock extends Clock {

    private static final int OPENING_HOUR = 9;
    private static final Clock WALL = Clock.system(Paris.ZONE);

    private volatile @Nullable Instant now;

    RehearsalClock(LocalDate start) {
        set(morningOf(start));
    }

    /** Runs with the wall's clock until it is held still. */
    RehearsalClock() {}

    static Instant morningOf(LocalDate day) {
        return day.atTime(OPENING_HOUR, 0).atZone(Paris.ZONE).toInstant();
    }

    final void set(Instant instant) {
        now = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** From here on the wall's clock again: a demonstration has told its past. */
    final void release() {
        now = null;
        ClockUtil.reset();
    }

    boolean isStill() {
        return now != null;
    }

    @Override
    public Instant instant() {
        var still = now;
        return still == null ? WALL.instant() : still;
    }

    @Override
    public ZoneId getZone() {
        return Paris.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
