package fr.convive.ending;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Fin de la convention » on its page: breaches and what came of them, then the closure. */
@Component
@Order(80)
class EndingChapter implements Chapter.Writer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final BreachRecords breaches;
    private final Closures closures;
    private final MessageSource messages;

    EndingChapter(BreachRecords breaches, Closures closures, MessageSource messages) {
        this.breaches = breaches;
        this.closures = closures;
        this.messages = messages;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        if (convention.effectiveOn() == null) {
            return Optional.empty();
        }
        List<Chapter.Entry> entries = new ArrayList<>();
        breaches.of(convention.id()).forEach(breach -> entries.add(new Chapter.Entry("breach", words(breach))));
        closures.findById(convention.id()).ifPresent(closure -> closure(closure, entries));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Chapter("ending", entries));
    }

    private static void closure(Closure closure, List<Chapter.Entry> entries) {
        entries.add(new Chapter.Entry("bilan", closure.bilan()));
        var surviving = closure.survivingObligations();
        if (surviving != null && !surviving.isBlank()) {
            entries.add(new Chapter.Entry("survivingObligations", surviving));
        }
        entries.add(new Chapter.Entry("archivedAt", closure.archivedAt()));
        entries.add(new Chapter.Entry("closedOn", day(closure.closedOn())));
    }

    private String words(Breach breach) {
        var figures = new Object[] {
            breach.reason(),
            day(breach.reportedOn()),
            day(breach.sentOn()),
            day(breach.settledOn()),
            breach.observation()
        };
        return messages.getMessage("ending.breach." + breach.state(), figures, Locale.FRENCH);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
