package fr.convive.convention;

import fr.convive.deadline.Deadline;
import fr.convive.page.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Échéances » : every date of the convention, done or to come, how it was found and what to know of its day. */
@Component
@Order(4)
class DeadlinesTab implements Tab {

    private final DeadlineBook book;
    private final Words words;
    private final Clock clock;

    DeadlinesTab(DeadlineBook book, Words words, Clock clock) {
        this.book = book;
        this.words = words;
        this.clock = clock;
    }

    /** One deadline as it is shown; {@code due} counts the days left. */
    record DeadlineShown(
            String code,
            String words,
            String on,
            long due,
            boolean done,
            String formula,
            String source,
            List<String> warnings) {}

    @Override
    public String key() {
        return "echeances";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        var today = LocalDate.now(clock);
        return Map.of(
                "deadlines",
                book.agenda(asked.convention()).deadlines().stream()
                        .map(deadline -> shown(deadline, today))
                        .toList());
    }

    private DeadlineShown shown(Deadline deadline, LocalDate today) {
        return new DeadlineShown(
                deadline.code().name(),
                deadline.label(),
                words.value(deadline.dueOn()),
                ChronoUnit.DAYS.between(today, deadline.dueOn()),
                deadline.state() == Deadline.State.DONE,
                deadline.formula(),
                deadline.source(),
                deadline.warnings());
    }
}
