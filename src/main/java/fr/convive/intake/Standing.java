package fr.convive.intake;

import fr.convive.convention.Status;
import fr.convive.deadline.Anniversary;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Facts;
import fr.convive.deadline.Lifespan;
import fr.convive.deadline.Schedule;
import fr.convive.workflow.Paris;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an old convention stands today, by its terms and what happened: its state, its last day, the point of its model. */
record Standing(
        Status status,
        LocalDate since,
        LocalDate endsOn,
        int renewals,
        int tacitRenewals,
        List<Fact> facts,
        @Nullable Fact demand) {

    /** {@code history} without the express renewals, which are counted; a demand still running is kept apart. */
    static Standing of(Schedule schedule, List<Fact> history, int renewals, LocalDate signedOn, LocalDate today) {
        var life = new Lifespan(schedule, facts(history, renewals, schedule.effectiveOn()), today);
        var lastDay = life.lastDay().orElse(Paris.NEVER);
        var terminated = life.facts().first(Fact.Kind.TERMINATION);
        var denounced = life.facts().first(Fact.Kind.DENUNCIATION);
        var demand = life.facts().of(Fact.Kind.FORMAL_DEMAND).stream().reduce((before, after) -> after);
        var over = terminated.isPresent() || lastDay.isBefore(today);
        var running = demand.filter(letter -> !over);
        var kept = history.stream()
                .filter(fact -> running.filter(fact::equals).isEmpty())
                .toList();
        var state = terminated
                .map(on -> new State(Status.TERMINATED, on))
                .or(() -> Optional.of(new State(Status.LAPSED, lastDay)).filter(s -> over))
                .or(() -> Optional.of(new State(Status.SIGNED, signedOn))
                        .filter(s -> schedule.effectiveOn().isAfter(today)))
                .or(() -> running.map(letter -> new State(Status.FORMAL_DEMAND, letter.on())))
                .or(() -> denounced.map(on -> new State(Status.DENOUNCED, on)))
                .orElseGet(() -> new State(Status.IN_FORCE, schedule.effectiveOn()));
        return new Standing(
                state.status(),
                state.status() == Status.LAPSED ? lastDay.plusDays(1) : state.since(),
                lastDay,
                renewals,
                (int) life.anniversaries().stream()
                        .map(Anniversary::on)
                        .filter(on -> !on.isAfter(today))
                        .count(),
                kept,
                running.orElse(null));
    }

    private record State(Status status, LocalDate since) {}

    static Facts facts(List<Fact> history, int renewals, LocalDate effect) {
        var known = new Facts(history, null);
        for (int i = 0; i < renewals; i++) {
            known = known.and(Fact.of(Fact.Kind.RENEWAL, effect));
        }
        return known;
    }

    /** Where the model takes it up. */
    String activity() {
        return switch (status) {
            case SIGNED -> "effective";
            case IN_FORCE, DENOUNCED, FORMAL_DEMAND -> "inForce";
            default -> "obligationsChecked";
        };
    }
}
