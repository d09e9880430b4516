package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E22;
import static fr.convive.deadline.DeadlineCode.E25;

import fr.convive.deadline.Fact.Kind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** « Lettres » : the last days to give notice, and the clock that a formal demand starts. */
public final class LetterCalendar {

    private LetterCalendar() {}

    /** The end of a formal demand's delay, compared with the term; none while the receipt is awaited. */
    public static Optional<Deadline> formalDemand(
            Ending ending, LocalDate sentOn, @Nullable LocalDate receivedOn, Optional<LocalDate> term) {
        var months = ending.formalDemandMonths() == null ? 0 : ending.formalDemandMonths();
        var receipt = ending.base() == Ending.Base.RECEIPT ? receivedOn : null;
        var formula = receipt == null
                ? "envoi le " + French.plusMonths(sentOn, months)
                : "réception le " + French.plusMonths(receipt, months);
        return ending.formalDemandEndsOn(sentOn, receivedOn).map(on -> {
            var deadline = Deadline.of(E25, on, formula);
            return term.flatMap(last -> beside(on, last)).map(deadline::warned).orElse(deadline);
        });
    }

    static Stream<Deadline> of(Lifespan life) {
        var facts = life.facts();
        var demands = facts.of(Kind.FORMAL_DEMAND).stream()
                .flatMap(letter ->
                        formalDemand(life.schedule().ending(), letter.on(), letter.receivedOn(), life.fullTerm())
                                .map(deadline -> deadline.done(isSettled(letter, facts)))
                                .stream());
        return Stream.concat(life.turnsUnderNotice().stream().map(turn -> notice(turn, life)), demands);
    }

    /** One demand runs at a time: what came of a letter is the first thing known after it. */
    private static boolean isSettled(Fact letter, Facts facts) {
        return Stream.of(Kind.REMEDIED, Kind.TERMINATION)
                .flatMap(kind -> facts.of(kind).stream())
                .anyMatch(outcome -> !outcome.on().isBefore(letter.on()));
    }

    /** Given as soon as a denunciation has left in time. */
    private static Deadline notice(LocalDate turn, Lifespan life) {
        var renewal = life.schedule().renewal();
        var months = renewal.noticeMonths() == null ? 0 : renewal.noticeMonths();
        var formula = renewal.noticeBase() == Renewal.NoticeBase.ANNIVERSARY
                ? "anniversaire du " + French.minusMonths(turn, months)
                : "terme du " + French.minusMonths(turn.minusDays(1), months);
        var on = life.turns().noticeBefore(turn);
        var given = life.facts().first(Kind.DENUNCIATION).filter(sent -> !sent.isAfter(on));
        return Deadline.of(E22, on, formula).done(given.isPresent());
    }

    private static Optional<String> beside(LocalDate on, LocalDate term) {
        if (on.isEqual(term)) {
            return Optional.of("égale au terme : sans effet utile");
        }
        return on.isAfter(term) ? Optional.of("la convention expire avant, le " + French.date(term)) : Optional.empty();
    }
}
