package fr.convive.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Everyone of a round as the page and programs read them: for whom, on what power, how, and where each stands. */
@Component
class SignatoryRows {

    private final SignatureWords words;

    SignatoryRows(SignatureWords words) {
        this.words = words;
    }

    /** Where somebody stands in a round. */
    enum Stand {
        SIGNED,
        REFUSED,
        AWAITED,
        LATER,
        LEFT,
        VOIDED
    }

    /** One of them; {@code open} says which acts are open about them. */
    record Row(
            int position,
            int turn,
            String party,
            String name,
            String title,
            String power,
            String means,
            String email,
            Stand stand,
            String state,
            Open open) {}

    /** What may still be done about somebody. */
    record Open(boolean replace, boolean remove, boolean reach, boolean link) {

        static final Open NOTHING = new Open(false, false, false, false);
    }

    List<Row> of(Signatories.Standing standing) {
        return standing.round().everyone().stream()
                .map(one -> row(one, standing))
                .toList();
    }

    private Row row(Signatory one, Signatories.Standing standing) {
        var answer = standing.answer(one);
        var stand = stand(one, standing);
        return new Row(
                one.position(),
                one.turn(),
                one.party(),
                one.name(),
                one.title(),
                answer.map(Signature::powerReference)
                        .filter(power -> !power.isBlank())
                        .or(one::power)
                        .map(StringUtils::capitalize)
                        .orElse(""),
                words.say(
                        "signatories.means." + answer.flatMap(Signature::method).orElse(one.means())),
                one.email().orElse(""),
                stand,
                words.say("signatories.stand." + stand, day(one, answer)),
                open(one, standing));
    }

    private static @Nullable LocalDate day(Signatory one, Optional<Signature> answer) {
        return one.leftOn()
                .orElseGet(() -> answer.map(given -> given.signedOn() == null ? given.recordedOn() : given.signedOn())
                        .orElse(null));
    }

    static Stand stand(Signatory one, Signatories.Standing standing) {
        var answer = standing.answer(one);
        if (one.hasLeft() || answer.filter(Signature::isVoid).isPresent()) {
            return answer.isPresent() ? Stand.VOIDED : Stand.LEFT;
        }
        return answer.map(given -> given.isRefusal() ? Stand.REFUSED : Stand.SIGNED)
                .orElseGet(() -> standing.turns().next().contains(one) ? Stand.AWAITED : Stand.LATER);
    }

    private static Open open(Signatory one, Signatories.Standing standing) {
        if (one.hasLeft() || Signatories.whyNot(standing).isPresent()) {
            return Open.NOTHING;
        }
        if (one.head()) {
            return new Open(false, false, standing.answer(one).isEmpty(), false);
        }
        var alone = standing.round().signatories().stream().noneMatch(other -> other != one && other.isFor(one.seat()));
        var answered = standing.answer(one).isPresent();
        return new Open(true, !alone, !answered, standing.isLink(one));
    }
}
