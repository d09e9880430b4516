package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.Nature.DUTY;
import static fr.convive.deadline.DeadlineCode.Nature.EVENT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** « Échéance » : a date that answers for itself: how it was found, on what ground, what neglect costs. */
public record Deadline(
        DeadlineCode code,
        String label,
        LocalDate dueOn,
        String formula,
        String source,
        List<LocalDate> reminders,
        String ifNothingDone,
        State state,
        List<String> warnings) {

    /** In date order, then in the order of the codes. */
    public static final Comparator<Deadline> IN_ORDER =
            Comparator.comparing(Deadline::dueOn).thenComparing(Deadline::code);

    private static final int SOON = 30;

    /** Where a deadline stands; an event or a right whose day has passed is done too. */
    public enum State {
        DONE,
        LATE,
        DUE_SOON,
        UPCOMING
    }

    public Deadline {
        reminders = List.copyOf(reminders);
        warnings = List.copyOf(warnings);
    }

    static Deadline of(DeadlineCode code, LocalDate dueOn, String formula) {
        return of(code, dueOn, dueOn, formula);
    }

    /** One whose reminders count from another day than its own. */
    static Deadline of(DeadlineCode code, LocalDate dueOn, LocalDate dayJ, String formula) {
        return new Deadline(
                code,
                code.label(),
                dueOn,
                formula,
                code.source(),
                code.reminders(dayJ),
                code.ifNothingDone(),
                State.UPCOMING,
                WorkingDays.warning(dueOn)
                        .map(w -> code.nature() == EVENT
                                ? w
                                : w + " : viser le " + French.date(WorkingDays.target(dueOn)))
                        .stream()
                        .toList());
    }

    Deadline labelled(String words) {
        return new Deadline(code, words, dueOn, formula, source, reminders, ifNothingDone, state, warnings);
    }

    Deadline warned(String warning) {
        var all = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
        return new Deadline(code, label, dueOn, formula, source, reminders, ifNothingDone, state, all);
    }

    Deadline done(boolean done) {
        return done ? in(State.DONE) : this;
    }

    /** The same deadline as it stands on a day. */
    public Deadline at(LocalDate today) {
        if (state == State.DONE) {
            return this;
        }
        if (today.isAfter(dueOn)) {
            return in(code.nature() == DUTY ? State.LATE : State.DONE);
        }
        return in(today.isBefore(dueOn.minusDays(SOON)) ? State.UPCOMING : State.DUE_SOON);
    }

    private Deadline in(State other) {
        return new Deadline(code, label, dueOn, formula, source, reminders, ifNothingDone, other, warnings);
    }
}
