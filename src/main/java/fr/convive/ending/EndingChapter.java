package fr.convive.ending;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** « Fin de la convention » on its page: breaches and what came of them, who left, then the closure. */
@Component
@Order(80)
class EndingChapter implements Chapter.Writer {

    private final BreachRecords breaches;
    private final DenunciationRecords denunciations;
    private final Closures closures;
    private final EndingWords words;

    EndingChapter(BreachRecords breaches, DenunciationRecords denunciations, Closures closures, EndingWords words) {
        this.breaches = breaches;
        this.denunciations = denunciations;
        this.closures = closures;
        this.words = words;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        if (convention.effectiveOn() == null) {
            return Optional.empty();
        }
        List<Chapter.Entry> entries = new ArrayList<>();
        breaches.of(convention.id()).forEach(breach -> entries.add(new Chapter.Entry("breach", words(breach))));
        if (convention.isDenounced()) {
            denunciations
                    .findById(convention.id())
                    .map(letter -> words.say(
                            "ending.denunciation", letter.side(), letter.sentOn(), letter.lastDay(), letter.reason()))
                    .ifPresent(said -> entries.add(new Chapter.Entry("denunciation", said)));
        }
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
        entries.add(new Chapter.Entry("closedOn", EndingWords.day(closure.closedOn())));
    }

    private String words(Breach breach) {
        return words.say(
                "ending.breach." + breach.state(),
                breach.reason(),
                breach.reportedOn(),
                breach.sentOn(),
                breach.settledOn(),
                breach.observation());
    }
}
