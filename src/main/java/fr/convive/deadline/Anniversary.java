package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E23;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** « Reconduction tacite n° n » : the day a period opens by silence, and the reports on which that depends. */
public record Anniversary(int number, Period opened, List<ReportDue> condition) {

    /** « Sous réserve » until the reports are in, « défaillante » after their limit; never ended in silence. */
    public enum Standing {
        AHEAD,
        UNDER_RESERVE,
        CONFIRMED,
        DEFAULTING
    }

    public LocalDate on() {
        return opened.startsOn();
    }

    /** The last day on which the reserve can be lifted in time. */
    public Optional<LocalDate> reserveEndsOn() {
        return condition.stream().map(ReportDue::dueOn).max(Comparator.naturalOrder());
    }

    public boolean met(Facts facts) {
        return condition.stream().allMatch(due -> due.filedOn(facts).isPresent());
    }

    public Standing standing(Facts facts, LocalDate today) {
        if (today.isBefore(on())) {
            return Standing.AHEAD;
        }
        if (met(facts.until(today))) {
            return Standing.CONFIRMED;
        }
        return reserveEndsOn().filter(today::isAfter).isPresent() ? Standing.DEFAULTING : Standing.UNDER_RESERVE;
    }

    Deadline deadline(Lifespan life) {
        var formula = "%s, jusqu'au %s".formatted(life.turns().formula(on()), French.date(opened.endsOn()));
        var deadline = Deadline.of(E23, on(), formula).labelled("%s n° %d".formatted(E23.label(), number));
        return switch (standing(life.facts(), life.today())) {
            case AHEAD, CONFIRMED -> deadline;
            case UNDER_RESERVE -> deadline.warned("sous réserve du dépôt des pièces, au plus tard le " + limit());
            case DEFAULTING -> deadline.warned("reconduction défaillante : pièces attendues depuis le " + limit());
        };
    }

    private String limit() {
        return reserveEndsOn().map(French::date).orElse("");
    }
}
