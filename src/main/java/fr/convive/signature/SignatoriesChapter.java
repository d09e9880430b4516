package fr.convive.signature;

import fr.convive.convention.Chapter;
import fr.convive.convention.Convention;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on a convention's page who signs it: signed when and where, awaited, refused; and what was signed in vain. */
@Component
@Order(40)
class SignatoriesChapter implements Chapter.Writer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final MessageSource messages;

    SignatoriesChapter(SignatureRounds rounds, Signatures signatures, MessageSource messages) {
        this.rounds = rounds;
        this.signatures = signatures;
        this.messages = messages;
    }

    @Override
    public Optional<Chapter> write(Convention convention) {
        var all = rounds.findAll(convention.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var given =
                signatures.findByRoundIdIn(all.stream().map(SignatureRound::id).toList());
        return Optional.of(new Chapter(
                "signatories",
                all.stream().flatMap(round -> entries(round, given)).toList()));
    }

    /** A voided round shows only what was signed in it. */
    private Stream<Chapter.Entry> entries(SignatureRound round, List<Signature> all) {
        var given = all.stream().filter(signature -> signature.isOf(round)).toList();
        return round.everyone().stream()
                .filter(signatory -> (round.state() != SignatureRound.State.VOIDED && !signatory.hasLeft())
                        || answer(signatory, given) != null)
                .map(signatory -> entry(signatory, answer(signatory, given)));
    }

    private static @Nullable Signature answer(Signatory signatory, List<Signature> given) {
        return given.stream().filter(one -> one.isOf(signatory)).findFirst().orElse(null);
    }

    private Chapter.Entry entry(Signatory signatory, @Nullable Signature answer) {
        var label =
                answer != null && answer.isVoid() ? "voided" : signatory.side().name();
        var who = say("signatory.who", signatory.name(), signatory.title(), signatory.party());
        return new Chapter.Entry(label, say("signatory.stands", who, state(answer)));
    }

    private String state(@Nullable Signature answer) {
        if (answer == null) {
            return say("signatory.awaited");
        }
        LocalDate signedOn = answer.signedOn();
        return signedOn == null
                ? say("signatory.refused", DAY.format(answer.recordedOn()), String.valueOf(answer.reason()))
                : answer.method().filter(Method.HANDWRITTEN::equals).isPresent()
                        ? say("signatory.signed", DAY.format(signedOn), String.valueOf(answer.place()))
                        : say("signatory.signedOnline", DAY.format(signedOn));
    }

    private String say(String key, Object... figures) {
        return messages.getMessage(key, figures, Locale.FRENCH);
    }
}
