package fr.convive.notification;

import fr.convive.page.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** « Facteur » : comes by every few seconds on each node, sorts what is new, hands over what is due, outside any act. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int HANDFUL = 20;
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Sorting sorting;
    private final Digests digests;
    private final Letters letters;
    private final LetterWriter writer;
    private final Carrier carrier;
    private final Words words;
    private final Clock clock;

    private Duration pause = SHORTEST_PAUSE;
    private Instant restsUntil = Instant.MIN;

    Postman(
            Sorting sorting,
            Digests digests,
            Letters letters,
            LetterWriter writer,
            Carrier carrier,
            Words words,
            Clock clock) {
        this.sorting = sorting;
        this.digests = digests;
        this.letters = letters;
        this.writer = writer;
        this.carrier = carrier;
        this.words = words;
        this.clock = clock;
    }

    @Scheduled(cron = "${convive.mail.cron}")
    void wake() {
        try {
            pass();
        } catch (RuntimeException failed) {
            LOG.error("The letters that are due could not be read; the next round tries again", failed);
        }
    }

    /** One round; nobody's act, whoever asked for it. One at a time on a node. */
    synchronized void pass() {
        var person = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            sorting.sort();
            letters.takeOver(words.say("mail.failure.TWICE_UNSURE"));
            letters.forgetWhatIsVain();
            digests.compose();
            sorting.sort();
            handOver();
        } finally {
            SecurityContextHolder.setContext(person);
        }
    }

    private void handOver() {
        while (!clock.instant().isBefore(restsUntil)) {
            var taken = letters.take(HANDFUL);
            if (taken.isEmpty()) {
                return;
            }
            for (int i = 0; i < taken.size(); i++) {
                if (!handOver(taken.get(i))) {
                    letters.putBack(taken.subList(i + 1, taken.size()), restsUntil);
                    return;
                }
            }
        }
    }

    /** Whether the next one may be tried. */
    private boolean handOver(Letters.Taken letter) {
        var body = letter.body();
        if (body == null) {
            letters.die(letter, words.say("mail.failure.UNREADABLE"));
            return true;
        }
        LetterState outcome;
        try {
            var message = writer.write(letter, body);
            if (!letters.handOver(letter)) {
                return true;
            }
            outcome = carrier.carry(message);
        } catch (Undelivered refused) {
            return refused(letter, refused);
        } catch (RuntimeException failed) {
            LOG.error("Letter {} could not be written", letter.id(), failed);
            letters.failed(letter, words.say("mail.failure.UNWRITTEN"));
            return true;
        }
        pause = SHORTEST_PAUSE;
        letters.left(letter, outcome);
        return true;
    }

    /** Only the code of the answer is kept: a server may repeat what it was told. */
    private boolean refused(Letters.Taken letter, Undelivered refused) {
        LOG.warn("Letter {}: {} {}", letter.id(), refused.meaning(), refused.answer());
        var why = words.say("mail.failure." + refused.meaning(), refused.answer());
        if (refused.stopsAll()) {
            rest(refused.meaning());
        }
        switch (refused.meaning()) {
            case NEVER -> letters.die(letter, why);
            case FLOOD -> letters.putBack(List.of(letter), restsUntil);
            case UNSURE -> letters.unsure(letter, why, words.say("mail.failure.TWICE_UNSURE"));
            case LATER, UNREACHABLE, BROKEN, UNSAFE, ACCOUNT -> letters.failed(letter, why);
        }
        return !refused.stopsAll();
    }

    /** Twice as long each time the server has had too many, to an hour. */
    private void rest(Undelivered.Meaning because) {
        restsUntil = clock.instant().plus(pause);
        if (because == Undelivered.Meaning.FLOOD) {
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }
}
