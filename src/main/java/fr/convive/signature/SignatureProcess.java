package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.people.Membership;
import fr.convive.people.Role;
import fr.convive.workflow.Paris;
import fr.convive.workflow.ProcessBean;
import fr.convive.workflow.Reminded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;

/** {@code processes/signature.bpmn}: one method per service task, timer and fact, under its own name. */
@ProcessBean
public class SignatureProcess {

    private static final int DAYS_BEFORE_A_REMINDER = 15;
    private static final int DAYS_TO_DECIDE = 15;

    private final Conventions conventions;
    private final SignatureRounds rounds;
    private final Signatures signatures;
    private final TextSealing sealing;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignatureProcess(
            Conventions conventions,
            SignatureRounds rounds,
            Signatures signatures,
            TextSealing sealing,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conventions = conventions;
        this.rounds = rounds;
        this.signatures = signatures;
        this.sealing = sealing;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** The executory lock: no round is opened before the deliberation is enforceable, by whatever path one comes. */
    public void openSigning(String conventionId) {
        var convention = conventions.get(conventionId);
        convention.openSigning(today());
        conventions.save(convention);
        links.invite(
                rounds.save(new SignatureRound(convention, rounds.countByConvention(convention.id()) + 1, today())));
    }

    /** Whom the round waits for now, by their names in the process. */
    public List<String> nextSignatories(String conventionId) {
        return awaited(conventionId).stream().map(Signatory::id).toList();
    }

    /** The head signs for the school, here; the coordinator records what is signed on paper. */
    public String audience(String conventionId, String signatory) {
        return audience(
                conventions.get(conventionId), rounds.current(conventionId).signatory(signatory));
    }

    public boolean isRefused(String conventionId) {
        return signatures.of(rounds.current(conventionId)).stream().anyMatch(Signature::standsRefused);
    }

    public boolean isSomeoneLeft(String conventionId) {
        return !awaited(conventionId).isEmpty();
    }

    /** All have signed: the convention bears the date of the last. */
    public void seal(String conventionId) {
        var round = rounds.current(conventionId);
        var last = signatures.of(round).stream()
                .filter(signature -> !signature.isVoid())
                .map(Signature::signedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
        round.seal();
        rounds.save(round);
        var convention = conventions.get(conventionId);
        convention.signed(last, today());
        conventions.save(convention);
        links.tellSigned(round);
        sealing.soon();
    }

    /** Those asked again after they were reminded are left a fortnight before they are once more. */
    public Date signatureReminder(String conventionId) {
        var round = rounds.current(conventionId);
        var due = round.waitingSince(signatures.of(round)).plusDays(DAYS_BEFORE_A_REMINDER);
        return Paris.startOf(due.isBefore(today()) ? today().plusDays(DAYS_BEFORE_A_REMINDER) : due);
    }

    public void remindSignatories(String conventionId) {
        var convention = conventions.get(conventionId);
        awaited(conventionId).stream()
                .map(signatory -> audience(convention, signatory))
                .distinct()
                .forEach(audience -> events.publishEvent(new Reminded(conventionId, audience, "reminder.sign")));
        links.remind(rounds.current(conventionId));
    }

    public Date signatureExpiry(String conventionId) {
        return Paris.startOf(rounds.current(conventionId).expiresOn());
    }

    /** One signs before the round expires; what is decided afterwards is given a fortnight. */
    public Date dueOn(String task, String conventionId) {
        return task.equals("sign") ? signatureExpiry(conventionId) : Paris.startOf(today().plusDays(DAYS_TO_DECIDE));
    }

    private List<Signatory> awaited(String conventionId) {
        var round = rounds.current(conventionId);
        return round.next(signatures.of(round));
    }

    private static String audience(Convention convention, Signatory signatory) {
        return new Membership(signatory.signsHere() ? Role.HEAD : Role.COORDINATOR, convention.school()).audience();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
