package fr.convive.convention;

import fr.convive.deadline.Deadline;
import fr.convive.deadline.UsefulSession;
import fr.convive.page.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Échéances » : every date of the convention, done or to come, today or as it would stand on a day to come. */
@Component
@Order(4)
class DeadlinesTab implements Tab {

    private final BoardDates board;
    private final Words words;

    DeadlinesTab(BoardDates board, Words words) {
        this.board = board;
        this.words = words;
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

    /** What would stand on a day to come, in words. */
    record SupposedShown(String on, String status, String term, List<String> renewals) {}

    @Override
    public String key() {
        return "echeances";
    }

    @Override
    public Map<String, Object> show(Asked asked) {
        var today = asked.known().today();
        var day = day(asked.day(), today);
        var supposed = Supposition.of(asked.convention(), asked.known(), day.orElse(today));
        var shown = new HashMap<String, Object>();
        shown.put(
                "deadlines",
                supposed.agenda().deadlines().stream()
                        .map(deadline -> shown(deadline, supposed.on()))
                        .toList());
        shown.put("asked", asked.day());
        shown.put("tomorrow", today.plusDays(1));
        day.ifPresent(on -> shown.put("supposed", shown(supposed)));
        if (day.isEmpty() && !asked.day().isBlank()) {
            shown.put("wrongDay", words.say("deadlines.suppose.wrong", today));
        }
        usefulSession(asked.convention(), today).ifPresent(session -> shown.put("usefulSession", session));
        return shown;
    }

    /** A day that cannot be asked about leaves the deadlines of today. */
    private static Optional<LocalDate> day(String typed, LocalDate today) {
        try {
            return Optional.of(typed)
                    .filter(day -> !day.isBlank())
                    .map(LocalDate::parse)
                    .filter(day -> Supposition.isAskable(day, today));
        } catch (DateTimeParseException unread) {
            return Optional.empty();
        }
    }

    private SupposedShown shown(Supposition supposed) {
        return new SupposedShown(
                words.value(supposed.on()),
                words.value(supposed.status()),
                term(supposed.lastDay()),
                supposed.renewals().stream()
                        .map(renewal -> words.say(
                                "deadlines.renewal",
                                renewal.number(),
                                renewal.on(),
                                renewal.until(),
                                renewal.standing()))
                        .toList());
    }

    private String term(@Nullable LocalDate lastDay) {
        return lastDay == null ? words.say("deadlines.suppose.endless") : words.value(lastDay);
    }

    /** For a convention that ends and that a board may carry on: by when that board must sit. */
    private Optional<String> usefulSession(Convention convention, LocalDate today) {
        var lastDay = convention.endsOn();
        if (lastDay == null
                || convention.isEndless()
                || convention.isDenounced()
                || !convention.status().isBinding()
                || !convention.isBoardNeeded()) {
            return Optional.empty();
        }
        var session = UsefulSession.before(lastDay, board.planned(convention.school(), today), today);
        return Optional.of(session.planned()
                .map(on -> words.say("deadlines.session", lastDay, on, session.by()))
                .orElseGet(() -> words.say(
                        session.isOver(today) ? "deadlines.session.over" : "deadlines.session.none",
                        lastDay,
                        session.by())));
    }

    private DeadlineShown shown(Deadline deadline, LocalDate day) {
        return new DeadlineShown(
                deadline.code().name(),
                deadline.label(),
                words.value(deadline.dueOn()),
                ChronoUnit.DAYS.between(day, deadline.dueOn()),
                deadline.state() == Deadline.State.DONE,
                deadline.formula(),
                deadline.source(),
                deadline.warnings());
    }
}
