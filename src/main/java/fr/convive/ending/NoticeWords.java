package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.deadline.NoticeEffect;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what a letter would change: the last day, and what a late day costs. */
@Component
class NoticeWords {

    private final EndingWords words;

    NoticeWords(EndingWords words) {
        this.words = words;
    }

    /** In sentences; {@code warnings} are those to read twice. */
    record Told(List<String> sentences, List<String> warnings) {}

    Told of(Convention convention, NoticeEffect effect, LocalDate sentOn) {
        var sentences = new ArrayList<String>();
        var warnings = new ArrayList<String>();
        if (effect.missed() != null && effect.limit() != null) {
            var late = ChronoUnit.DAYS.between(effect.limit(), sentOn);
            warnings.add(words.say("denunciation.late", effect.missed(), effect.limit(), late));
        }
        switch (effect.outcome()) {
            case ENDS -> {
                sentences.add(words.say("denunciation.ends", effect.lastDay()));
                sentences.add(instead(convention));
                if (effect.missed() != null) {
                    warnings.add(words.say("denunciation.onePeriodMore", effect.lastDay()));
                }
            }
            case NOT_FORESEEN -> warnings.add(words.say("refusal.NoticeNotForeseen"));
            case RECEIPT_AWAITED -> warnings.add(words.say("refusal.NoticeReceiptAwaited"));
            case TOO_LATE -> warnings.add(words.say("denunciation.nothing", effect.lastDay()));
            case USELESS -> warnings.add(words.say("refusal.DenouncedInVain", effect.lastDay()));
        }
        return new Told(sentences, warnings);
    }

    private String instead(Convention convention) {
        return convention.isEndless()
                ? words.say("denunciation.insteadOfEndless")
                : words.say("denunciation.instead", convention.endsOn());
    }
}
