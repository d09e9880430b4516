package fr.convive.convention;

import fr.convive.deadline.Lifespan;
import fr.convive.deadline.Signals;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** « Signalements » of a convention on a day: what its own dates say, and what the phases see. Facts are read by others. */
@Component
public class Overlays {

    private final List<Overlay.Watch> watches;

    Overlays(List<Overlay.Watch> watches) {
        this.watches = watches;
    }

    public Set<Overlay> of(Convention convention, Overlay.Known known) {
        var seen = EnumSet.noneOf(Overlay.class);
        if (convention.takenInOn() != null) {
            seen.add(Overlay.TAKEN_IN);
        }
        if (convention.status().isFinal() || convention.effectiveOn() == null) {
            return seen;
        }
        watches.forEach(watch -> seen.addAll(watch.of(convention, known)));
        seen.addAll(signalled(convention, new Signals(life(convention, known))));
        return seen;
    }

    private static Set<Overlay> signalled(Convention convention, Signals signals) {
        var seen = EnumSet.noneOf(Overlay.class);
        if (signals.reportsLate()) {
            seen.add(Overlay.REPORTS_LATE);
        }
        if (signals.paymentHeld()) {
            seen.add(Overlay.PAYMENT_BLOCKED);
        }
        if (!convention.status().isBinding()) {
            if (signals.survivesUntil().isPresent() && isOver(convention)) {
                seen.add(Overlay.RUNNING_OUT);
            }
            return seen;
        }
        if (signals.underReserve()) {
            seen.add(Overlay.UNDER_RESERVE);
        }
        if (signals.defaulting()) {
            seen.add(Overlay.RENEWAL_DEFAULTING);
        }
        if (signals.toRenew() && !convention.isDenounced()) {
            seen.add(Overlay.TO_RENEW);
        }
        return seen;
    }

    /** Until when something of a convention that is over survives. */
    Optional<LocalDate> runsOutOn(Convention convention, Overlay.Known known) {
        return isOver(convention) && convention.effectiveOn() != null
                ? new Signals(life(convention, known)).survivesUntil()
                : Optional.empty();
    }

    private static boolean isOver(Convention convention) {
        return convention.status() == Status.LAPSED || convention.status() == Status.TERMINATED;
    }

    private static Lifespan life(Convention convention, Overlay.Known known) {
        return new Lifespan(convention.schedule(), known.facts(), known.today());
    }
}
