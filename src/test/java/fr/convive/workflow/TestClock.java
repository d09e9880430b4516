package fr.convive.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** What only a test may do to the clock of a rehearsal: turn it back. */
public final class TestClock {

    private TestClock() {}

    public static void turnTo(Clock clock, LocalDate day) {
        ((RehearsalClock) clock).set(RehearsalClock.morningOf(day));
    }

    public static void moveBy(Clock clock, Duration time) {
        ((RehearsalClock) clock).set(clock.instant().plus(time));
    }
}
