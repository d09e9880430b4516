package fr.convive.evaluation;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineBook;
import fr.convive.deadline.Deadline;
import fr.convive.deadline.DeadlineCode;
import fr.convive.workflow.Paris;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When the evaluation of the period under way opens and is due. */
@Component
class EvaluationCalendar {

    private static final int DAYS_BEFORE_CLAUSE = 60;
    private static final int DAYS_BEFORE_TERM = 90;

    private final DeadlineBook book;

    EvaluationCalendar(DeadlineBook book) {
        this.book = book;
    }

    /** By its clause, else by the last day. */
    LocalDate dueOn(Convention convention) {
        return byClause(convention).orElseGet(() -> lastDay(convention));
    }

    /** Two months before its clause, or three before the term where no clause asks for it; never before its period. */
    LocalDate opensOn(Convention convention) {
        var lastDay = lastDay(convention);
        var opens = byClause(convention)
                .map(due -> due.minusDays(DAYS_BEFORE_CLAUSE))
                .orElseGet(() -> lastDay.equals(Paris.NEVER) ? Paris.NEVER : lastDay.minusDays(DAYS_BEFORE_TERM));
        var period = periodStart(convention);
        return opens.isBefore(period) ? period : opens;
    }

    private Optional<LocalDate> byClause(Convention convention) {
        return book.agenda(convention).of(DeadlineCode.E20).stream()
                .map(Deadline::dueOn)
                .findFirst();
    }

    /** After an express renewal it is the new period that is evaluated; silence opens none. */
    private LocalDate periodStart(Convention convention) {
        var periods = book.life(convention).periods();
        return convention.renewals() == 0
                ? convention.effect()
                : periods.get(periods.size() - 1).startsOn();
    }

    private static LocalDate lastDay(Convention convention) {
        var lastDay = convention.endsOn();
        return lastDay == null || lastDay.isAfter(Paris.NEVER) ? Paris.NEVER : lastDay;
    }
}
