package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.SigningPower;
import fr.convive.document.Documents;
import fr.convive.people.Actor;
import fr.convive.people.Names;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** « Signer » : the head in the application or on paper; the coordinator for who signs on paper, with the copy certified. */
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
    private final Names names;
    private final SignatureWords words;
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
            Names names,
            SignatureWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rectifications = rectifications;
        this.text = text;
        this.whereabouts = whereabouts;
        this.names = names;
        this.words = words;
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
        var signers = signers(conventions.get(task.businessKey()), signatory);
        return SignForm.blank(
                signatory.title(),
                signers.size() == 1 ? signers.keySet().iterator().next() : null,
                LocalDate.now(clock));
    }

    /** Who is to sign what, and the papers of the file by their id. */
    @Override
    public Map<String, Object> context(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var signatory = rounds.current(task.businessKey()).signatory(task.item());
        return Map.of(
                "signatory",
                signatory.shown(),
                "here",
                signatory.signsHere(),
                "signers",
                signers(convention, signatory),
                "number",
                convention.number(),
                "consent",
                signatory.signsHere()
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
        if (!signatory.signsHere()) {
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
        var power = power(answer, convention, signatory, task.actor(), today);
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

    /** Those who could sign on paper for the school today, where the coordinator records it: by their login, name and power. */
    private Map<String, String> signers(Convention convention, Signatory signatory) {
        if (!signatory.head() || signatory.signsHere()) {
            return Map.of();
        }
        var holders = powers.holders(convention, LocalDate.now(clock));
        var known = names.of(List.of(), holders.keySet());
        var signers = new LinkedHashMap<String, String>();
        holders.forEach((login, power) -> signers.put(login, words.say("sign.signer", known.person(login), power)));
        return signers;
    }

    /** For the school, of whoever signed for it; for a partner, what they told. */
    private String power(SignForm answer, Convention convention, Signatory signatory, Actor actor, LocalDate today) {
        if (!signatory.head()) {
            return told(answer).or(signatory::power).orElse("");
        }
        if (signatory.signsHere()) {
            var held = powers.toSign(convention, actor, dated(answer, today));
            return told(answer).orElse(held);
        }
        if (answer.answer() != Signing.SIGNED) {
            return "";
        }
        var power =
                powers.holders(convention, answer.signedOn()).get(answer.signedBy() == null ? "" : answer.signedBy());
        if (power == null) {
            throw new SignerWithoutPower(answer.signedOn());
        }
        return words.say(
                "sign.signer",
                names.of(List.of(), List.of(answer.signedBy())).person(answer.signedBy()),
                told(answer).orElse(power));
    }

    private static Optional<String> told(SignForm answer) {
        return Optional.ofNullable(answer.powerReference()).filter(words -> !words.isBlank());
    }

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

    /** Whoever signed the paper for the school did not hold the power to do so on that day, or is not said. */
    public static class SignerWithoutPower extends Refusal {
        SignerWithoutPower(LocalDate day) {
            super(day);
        }
    }

    /** The scanned paper is not in the file of this convention. */
    public static class UnknownPaper extends Refusal {}
}
