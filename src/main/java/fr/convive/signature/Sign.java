package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.SigningPower;
import fr.convive.document.Documents;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** « Signer » : the head in the application or on paper; the coordinator for the others, with the scanned paper. */
@Component
class Sign implements UserTask<SignForm, Signing> {

    private final Conventions conventions;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final Documents documents;
    private final SigningPower powers;
    private final RectificationAnswers rectifications;
    private final ReadText text;
    private final Whereabouts whereabouts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sign(
            Conventions conventions,
            SignatureRounds rounds,
            Signatures signatures,
            Documents documents,
            SigningPower powers,
            RectificationAnswers rectifications,
            ReadText text,
            Whereabouts whereabouts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rectifications = rectifications;
        this.text = text;
        this.whereabouts = whereabouts;
        this.events = events;
        this.powers = powers;
        this.conventions = conventions;
        this.rounds = rounds;
        this.signatures = signatures;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "signature/sign";
    }

    @Override
    public SignForm form(OpenTask task) {
        var signatory = rounds.current(task.businessKey()).signatory(task.item());
        return SignForm.blank(signatory.title(), LocalDate.now(clock));
    }

    /** Who is to sign what, and the papers of the file by their id. */
    @Override
    public Map<String, Object> context(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var signatory = rounds.current(task.businessKey()).signatory(task.item());
        return Map.of(
                "signatory",
                signatory.shown(),
                "number",
                convention.number(),
                "consent",
                signatory.head()
                        ? text.print(convention)
                                .map(print -> text.sentence(convention, signatory, print.sha256()))
                                .orElse("")
                        : "",
                "pieces",
                documents.of(task.businessKey()).stream()
                        .collect(Collectors.toMap(
                                document -> document.id().toString(),
                                document -> new Piece(document.id().toString(), document.title()))));
    }

    record Piece(String id, String name) {}

    @Override
    public Signing submit(SignForm answer, OpenTask task) {
        if (answer.answer() != Signing.SIGNED || answer.onPaper()) {
            return record(answer, task, null);
        }
        var convention = conventions.get(task.businessKey());
        var signatory = rounds.current(task.businessKey()).signatory(task.item());
        if (!signatory.head()) {
            throw new SignsForAnother();
        }
        var proof = Proof.ofSession(
                text.consent(convention, signatory),
                whereabouts.network().orElse(null),
                whereabouts.session().orElse(null));
        return record(
                SignForm.electronic(
                        Method.IN_APPLICATION, answer.capacity(), answer.powerReference(), LocalDate.now(clock)),
                task,
                proof);
    }

    /** Keeps what a signatory has answered, by whatever way it came. */
    Signing record(SignForm answer, OpenTask task, @Nullable Proof proof) {
        var round = rounds.held(task.businessKey());
        var convention = conventions.get(task.businessKey());
        var signatory = round.present(task.item());
        var today = LocalDate.now(clock);
        var power = signatory.head()
                ? powers.toSign(convention, task.actor(), dated(answer, today))
                : signatory.power().orElse("");
        if (answer.answer() == Signing.SIGNED) {
            rectifications.refuseWhilePending(round);
            refuseUnsound(answer, convention, round, today);
        }
        if (answer.onPaper()
                && documents
                        .find(task.businessKey(), UUID.fromString(answer.document()))
                        .isEmpty()) {
            throw new UnknownPaper();
        }
        signatures.save(
                new Signature(round, signatory, answer, power, new Signature.Recording(task.actor(), today, proof)));
        events.publishEvent(new Answered(round, signatory));
        return answer.answer();
    }

    /** A signatory has signed or refused, in the running act. */
    record Answered(SignatureRound round, Signatory signatory) {}

    /** A power must hold on the day that the paper bears. */
    private static LocalDate dated(SignForm answer, LocalDate today) {
        return answer.answer() == Signing.SIGNED ? answer.signedOn() : today;
    }

    private void refuseUnsound(SignForm answer, Convention convention, SignatureRound round, LocalDate today) {
        convention.refuseSignatureOn(answer.signedOn(), today);
        round.refuseOutOfOrder(answer.signedOn(), signatures.of(round));
        round.refuseOtherText(convention.text());
    }

    /** Nobody signs in the application in somebody else's place: they have their link, or paper. */
    public static class SignsForAnother extends Refusal {}

    /** The scanned paper is not in the file of this convention. */
    public static class UnknownPaper extends Refusal {}
}
