package fr.convive.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * « Effet d'une dénonciation » : the last day that a letter would give, the renewal that it comes too late to stop with the
 * last day on which it could, or why it would change nothing.
 */
public record NoticeEffect(
        Outcome outcome,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate missed,
        @Nullable LocalDate limit) {

    /** Whether the letter ends the life early, and if not why. */
    public enum Outcome {
        ENDS,
        NOT_FORESEEN,
        RECEIPT_AWAITED,
        TOO_LATE,
        USELESS
    }

    /** What this life would become by a letter sent that day; its own denunciations are left aside. */
    public static NoticeEffect of(Lifespan life, LocalDate sentOn, @Nullable LocalDate receivedOn) {
        var today = life.today().isBefore(sentOn) ? sentOn : life.today();
        var letter = Fact.letter(Fact.Kind.DENUNCIATION, sentOn, receivedOn);
        var before = life.lastDay();
        var after = new Lifespan(life.schedule(), life.facts().and(letter), today).lastDay();
        var missed = missed(life.turns(), sentOn, before)
                .filter(turn -> after.filter(turn::isAfter).isEmpty());
        var limit = missed.map(life.turns()::noticeBefore).orElse(null);
        var ends = after.filter(day -> before.map(day::isBefore).orElse(true)).isPresent();
        var outcome = ends ? Outcome.ENDS : why(life, receivedOn, missed);
        return new NoticeEffect(outcome, after.orElse(null), missed.orElse(null), limit);
    }

    private static Outcome why(Lifespan life, @Nullable LocalDate receivedOn, Optional<LocalDate> missed) {
        var ending = life.schedule().ending();
        if (ending.noticeMonths() != null && ending.base() == Ending.Base.RECEIPT && receivedOn == null) {
            return Outcome.RECEIPT_AWAITED;
        }
        if (!life.turns().silent() && ending.noticeMonths() == null) {
            return Outcome.NOT_FORESEEN;
        }
        return missed.isPresent() ? Outcome.TOO_LATE : Outcome.USELESS;
    }

    /** The next renewal whose notice had run out when the letter left. */
    private static Optional<LocalDate> missed(Turns turns, LocalDate sentOn, Optional<LocalDate> lastDay) {
        return turns.silentUntil(lastDay.orElse(LocalDate.MAX))
                .takeWhile(turn -> turns.noticeBefore(turn).isBefore(sentOn))
                .filter(turn -> turn.isAfter(sentOn))
                .findFirst();
    }

    public boolean isEnding() {
        return outcome == Outcome.ENDS;
    }
}
