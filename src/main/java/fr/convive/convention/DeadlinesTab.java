package fr.convive.convention;

import fr.convive.deadline.DeadlineCode;
import fr.convive.page.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Échéances » : every date of the convention, done or to come. */
@Component
@Order(4)
class DeadlinesTab implements Tab {

    private final Horizon horizon;
    private final Words words;
    private final Clock clock;

    DeadlinesTab(Horizon horizon, Words words, Clock clock) {
        this.horizon = horizon;
        this.words = words;
        this.clock = clock;
    }

    /** An event happens by itself and a right is lost: only a duty can be late. */
    private static boolean isPast(Horizon.Due due, LocalDate today) {
        return due.on().isBefore(today) && DeadlineCode.valueOf(due.code()).nature() != DeadlineCode.Nature.DUTY;
    }

    /** One deadline as it is shown; {@code due} counts the days left. */
    record DeadlineShown(String code, String words, String on, long due, boolean done) {}

    @Override
    public String key() {
        return "echeances";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        var today = LocalDate.now(clock);
        return Map.of(
                "deadlines",
                horizon.of(asked.convention().id()).stream()
                        .map(due -> new DeadlineShown(
                                due.code(),
                                due.label(),
                                words.value(due.on()),
                                ChronoUnit.DAYS.between(today, due.on()),
                                due.done() || isPast(due, today)))
                        .toList());
    }
}
