package fr.convive.partner;

import java.time.Duration;
import java.util.function.LongSupplier;

/** « Ménager » the register: so many calls a second, none for a while after failures or when it asks to wait. */
class SirenePace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final int callsPerSecond;
    private final int mostFailures;
    private final long rest;
    private final LongSupplier nanos;
    private long second;
    private int calls;
    private int failures;
    private long closedUntil;

    SirenePace(SireneSettings settings, LongSupplier nanos) {
        this.callsPerSecond = settings.callsPerSecond();
        this.mostFailures = settings.failures();
        this.rest = settings.rest().toNanos();
        this.nanos = nanos;
        this.second = nanos.getAsLong();
        this.closedUntil = second;
    }

    /** Whether it rests. */
    synchronized boolean isClosed() {
        return nanos.getAsLong() - closedUntil < 0;
    }

    /** Whether one more call may leave in this second; if so it counts. */
    synchronized boolean takes() {
        long now = nanos.getAsLong();
        if (now - second >= SECOND) {
            second = now;
            calls = 0;
        }
        if (calls >= callsPerSecond) {
            return false;
        }
        calls++;
        return true;
    }

    synchronized void answered() {
        failures = 0;
    }

    /** After so many failures in a row it rests; one failure more after the rest, and it rests again. */
    synchronized void failed() {
        failures++;
        if (failures >= mostFailures) {
            closedUntil = nanos.getAsLong() + rest;
        }
    }

    /** It asks to be left alone that long. */
    synchronized void waits(Duration wait) {
        closedUntil = nanos.getAsLong() + wait.toNanos();
    }
}
