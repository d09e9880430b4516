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
import org.springframework.stereotype.Component;

/** « Signer » : each signatory in turn, or the coordinator on their behalf with the scanned paper. */
@Component
class Sign implements UserTask<SignForm, Signing> {

    private final Conventions conventions;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final Documents documents;
    private final SigningPower powers;
    private final Clock clock;

    Sign(
            Conventions conventions,
            SignatureRounds rounds,
            Signatures signatures,
            Documents documents,
            SigningPower powers,
            Clock clock) {
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

    /** Who is to sign, and the papers of the file by their id. */
    @Override
    public Map<String, Object> context(OpenTask task) {
        return Map.of(
                "signatory",
                rounds.current(task.businessKey()).signatory(task.item()),
                "pieces",
                documents.of(task.businessKey()).stream()
                        .collect(Collectors.toMap(
                                document -> document.id().toString(),
                                document -> new Piece(document.id().toString(), document.title()))));
    }

    record Piece(String id, String name) {}

    @Override
    public Signing submit(SignForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var round = rounds.current(task.businessKey());
        var signatory = round.signatory(task.item());
        var today = LocalDate.now(clock);
        var power = signatory.head() ? powers.toSign(convention, task.actor(), dated(answer, today)) : "";
        if (answer.answer() == Signing.SIGNED) {
            refuseUnsound(answer, convention, round, task, today);
        }
        signatures.save(new Signature(round, signatory, answer, power, task.actor(), today));
        return answer.answer();
    }

    /** A power must hold on the day that the paper bears. */
    private static LocalDate dated(SignForm answer, LocalDate today) {
        return answer.answer() == Signing.SIGNED ? answer.signedOn() : today;
    }

    private void refuseUnsound(
            SignForm answer, Convention convention, SignatureRound round, OpenTask task, LocalDate today) {
        convention.refuseSignatureOn(answer.signedOn(), today);
        round.refuseOutOfOrder(answer.signedOn(), signatures.of(round));
        round.refuseOtherText(convention.text());
        if (documents
                .find(task.businessKey(), UUID.fromString(answer.document()))
                .isEmpty()) {
            throw new UnknownPaper();
        }
    }

    /** The scanned paper is not in the file of this convention. */
    public static class UnknownPaper extends Refusal {}
}
