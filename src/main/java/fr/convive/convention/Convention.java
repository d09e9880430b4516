package fr.convive.convention;

import fr.convive.deadline.Anniversary;
import fr.convive.deadline.Facts;
import fr.convive.deadline.Schedule;
import fr.convive.people.Actor;
import fr.convive.workflow.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The agreement: who, on what, in which terms, and where it stands. It says whether an act is allowed, never what comes next. */
@Entity
@Table(name = "convention")
public class Convention extends AbstractAggregateRoot<Convention> {

    @EmbeddedId
    private ConventionId id;

    private String number;

    private String school;

    private String academy;

    @Enumerated(EnumType.STRING)
    private Type type;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Objective objective;

    @Enumerated(EnumType.STRING)
    private @Nullable Setting setting;

    private String title;

    private String object;

    @Embedded
    private Agreement agreement;

    private @Nullable String predecessor;

    private @Nullable UUID partnerId;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Framework framework;

    private boolean specificationWanted;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate statusSince;

    private @Nullable String reason;

    /** Null where the row holds nothing of it. */
    @Embedded
    private @Nullable Decision decision;

    @Embedded
    private Course course = new Course();

    private @Nullable LocalDate takenInOn;

    private String openedBy;

    private LocalDate openedOn;

    private @Nullable LocalDate closedOn;

    @Version
    private @Nullable Long version;

    @Transient
    private @Nullable Facts known;

    /** « Exprimer le besoin » : the first act of a life. */
    public static Convention open(String number, Opening opening, Home home, Actor by, LocalDate today) {
        var convention = new Convention(number, opening, home, by, today);
        convention.registerEvent(new Opened(convention.id));
        return convention;
    }

    /** Where a convention belongs: the school that carries it, and its académie. */
    public record Home(String school, String academy) {}

    /** What is said of a convention when its need is expressed. */
    public record Opening(
            Type type,
            Kind kind,
            @Nullable Objective objective,
            @Nullable Setting setting,
            String title,
            String object,
            List<Party> parties) {}

    private Convention(String number, Opening opening, Home home, Actor by, LocalDate today) {
        this.id = ConventionId.next();
        this.number = number;
        this.school = home.school();
        this.academy = home.academy();
        this.type = opening.type();
        this.kind = opening.kind();
        this.objective = opening.objective();
        this.setting = opening.setting();
        this.title = opening.title();
        this.object = opening.object();
        this.agreement = new Agreement(opening.parties(), null);
        this.status = Status.NEED;
        this.statusSince = today;
        this.openedBy = by.login();
        this.openedOn = today;
    }

    /** Whose record its other party is, in the file of partners. */
    public void isWith(UUID partnerOnFile) {
        partnerId = partnerOnFile;
    }

    // Preparation

    /** Takes the place of another: its text may bar the way until it is evaluated ({@link SuccessionGuard}). */
    void succeed(String former) {
        predecessor = former;
    }

    public void follow(Framework rule) {
        framework = rule;
        registerEvent(new FrameworkChosen(id, rule.rule()));
    }

    public void needsAnalysed(boolean wantsSpecification, LocalDate today) {
        specificationWanted = wantsSpecification;
        prove(Evidence.NEEDS);
        become(Status.RISKS, today);
    }

    /** All obstacles are answered and no risk is left above the bar without a decision. */
    public void risksMastered(LocalDate today) {
        prove(Evidence.OBSTACLES);
        become(isSpecificationNeeded() ? Status.SPECIFICATION : Status.DRAFT, today);
    }

    /** The framework asks for it, or the coordinator chose it. */
    public boolean isSpecificationNeeded() {
        return specificationWanted || (framework != null && framework.requiresSpecification());
    }

    public void specified(LocalDate today) {
        prove(Evidence.SPECIFICATION);
        become(Status.DRAFT, today);
    }

    // Drafting

    public void write(Terms written, Actor by) {
        agreement.write(written, by);
        if (written.schoolProject() != null && !written.schoolProject().isBlank()) {
            prove(Evidence.SCHOOL_PROJECT);
        }
        registerEvent(new TermsWritten(id));
    }

    /** Separation of duties: who wrote the draft gives none of its visas. */
    public void refuseVisaOfAuthor(Actor by) {
        agreement.refuseVisaOfAuthor(by);
    }

    /** The logins of who wrote the text under discussion, and for whom; empty before there is one. */
    String author() {
        return agreement.authors().collect(Collectors.joining(" "));
    }

    public void backToDraft(String why, LocalDate today) {
        reason = why;
        if (status != Status.DRAFT) {
            step(Status.DRAFT, today);
        }
    }

    // Board

    /** A school's board decides only where a school is a party, or would be by the text being written (rules 1.1, 3.4). */
    public boolean isBoardNeeded() {
        return signatories().stream().anyMatch(party -> party.side() == Party.Side.SCHOOL);
    }

    public void skipBoard(String because) {
        decision().skipped(because);
        registerEvent(new BoardSkipped(id, because));
    }

    /** No enrolment with an unanswered grid or without a document that the framework asks for. */
    public void enrol(LocalDate today) {
        if (takenInOn == null) {
            refuseIncompleteFile();
        }
        step(Status.ON_AGENDA, today);
    }

    private void refuseIncompleteFile() {
        var lacking = EnumSet.of(Evidence.NEEDS, Evidence.OBSTACLES);
        if (isSpecificationNeeded()) {
            lacking.add(Evidence.SPECIFICATION);
        }
        if (framework != null && framework.requiresSchoolProject()) {
            lacking.add(Evidence.SCHOOL_PROJECT);
        }
        lacking.removeAll(evidence);
        if (!lacking.isEmpty() || terms() == null) {
            throw new FileIncomplete(lacking);
        }
    }

    public void adopted(String act, LocalDate on, LocalDate today) {
        decision().adopted(act, on);
        step(Status.ADOPTED, today);
    }

    public void postponed(LocalDate today) {
        step(Status.POSTPONED, today);
    }

    public void rejected(LocalDate today) {
        step(Status.REJECTED, today);
    }

    public void transmitted(LocalDate enforceable, LocalDate today) {
        decision().transmitted(enforceable);
        step(Status.TRANSMITTED, today);
    }

    public void contested(LocalDate today) {
        step(Status.CONTESTED, today);
    }

    public void maintained(LocalDate today) {
        step(Status.TRANSMITTED, today);
    }

    /** The executory lock opens: fifteen days after transmission (R421-54), never before. */
    public void becomeEnforceable(LocalDate today) {
        refuseBeforeEnforceability(today);
        step(Status.ENFORCEABLE, today);
    }

    // Signature

    public void openSigning(LocalDate today) {
        if (isBoardNeeded()) {
            refuseBeforeEnforceability(today);
        }
        step(Status.SIGNING, today);
    }

    /** Whether a signature may bear this date: the deliberation is enforceable, the day has come, the term has not. */
    public void refuseSignatureOn(LocalDate signed, LocalDate today) {
        if (signed.isAfter(today)) {
            throw new SignatureInTheFuture(today);
        }
        var lastDay = agreed().duration().endsOn();
        if (!status.isBinding() && lastDay != null && signed.isAfter(lastDay)) {
            throw new SignatureAfterTerm(lastDay);
        }
        if (isBoardNeeded()) {
            refuseBeforeEnforceability(signed);
        }
    }

    /** Where the file lived elsewhere, so did its first vote. */
    private void refuseBeforeEnforceability(LocalDate day) {
        if (takenInOn == null || decision().isVoted()) {
            decision().refuseBeforeEnforceability(day);
        }
    }

    /** « Rectification » : words of the text that is being signed, and of no other; whoever had signed it has agreed. */
    public void rectify(List<Correction> corrections) {
        refuseRectification();
        agreement.rectify(Rectifiable.of(this).corrected(corrections));
        registerEvent(new TermsWritten(id));
    }

    /** Whether its text may be before its signatories now: its own, or that of an amendment. */
    public boolean isBeingSigned() {
        return status == Status.SIGNING || (status.isBinding() && isAmended());
    }

    /** A text is corrected while it is being signed; once it binds, an amendment alone changes it. */
    public void refuseRectification() {
        if (!isBeingSigned()) {
            throw new RectifiedOutOfSigning();
        }
    }

    /** All parties have signed, the last one that day; the effect is the clause's date or that day. */
    public void signed(LocalDate lastSignature, LocalDate today) {
        if (!status.isBinding()) {
            course.signed(lastSignature, agreed().effectiveOn());
        }
        step(Status.SIGNED, today);
    }

    // Amendment

    /** A text to change, in these blocks alone, while the one in force still binds: one amendment at a time. */
    public void propose(Set<Block> open, Proposal.Request request) {
        refuseAmendmentOf(open);
        agreement.propose(open, request);
    }

    /** Why these blocks cannot be amended now, if they cannot. */
    public void refuseAmendmentOf(Set<Block> open) {
        if (!status.isBinding()) {
            throw new AmendedOutOfForce();
        }
        agreement.refuseAmendmentOf(open);
    }

    /** « Adhésion » : the parties as the amendment under way would have them. */
    public void proposeParties(List<Party> joined) {
        agreement.proposeParties(joined);
    }

    /** What no amendment may change: the object (rules 16.5), and the blocks that the clauses lock. */
    public Set<Block> lockedBlocks() {
        return agreed().locked();
    }

    /** The amendment is in force: its text takes the place of the one before, and the last day follows. */
    public void amend(int amendment) {
        agreement.amend();
        reason = null;
        registerEvent(new Amended(id, amendment));
        var lastDay = course.lastDay(agreed());
        if (status.isBinding() && !isDenounced() && !lastDay.equals(endsOn())) {
            endOn(lastDay);
        }
    }

    /** What was said of the amendment under way is the amendment's. */
    public void dropProposal() {
        forgetProposal();
        reason = null;
    }

    /** The life that it would have changed is over. */
    public void forgetProposal() {
        agreement.forgetProposal();
    }

    // Life

    public void enterIntoForce(LocalDate today) {
        course.begin(agreed());
        become(Status.IN_FORCE, today);
    }

    /** « Reconduction tacite » : silence has carried it on; under reserve while the condition is not met. */
    public void renewTacitly(Anniversary anniversary, boolean underReserve) {
        course.renewTacitly(anniversary, underReserve);
        registerEvent(new TacitlyRenewed(
                id, anniversary.number(), anniversary.opened().endsOn(), underReserve));
    }

    /** Whether that tacit renewal still waits for the reports it depends on. */
    public boolean isUnderReserve(int renewal) {
        return course.isUnderReserve(renewal);
    }

    /** The reports are in: the renewal holds, late or not. */
    void liftReserve(int renewal) {
        course.liftReserve(renewal);
        registerEvent(new ReserveLifted(id, renewal));
    }

    /** A new period, after the evaluation was deposited and all signed again; never past the cap of the terms. */
    public void renewForOnePeriod() {
        refuseUnrenewable();
        registerEvent(new Renewed(id, course.renewForOnePeriod(agreed())));
    }

    /** A new period needs a convention in force, a clause that foresees it, and room below its times and its cap. */
    public void refuseUnrenewable() {
        if (!status.isBinding() || isDenounced()) {
            throw new NotInForce(status);
        }
        course.refuseUnrenewable(agreed());
    }

    /** A tacit renewal is stopped: the last day comes closer, nothing else changes. */
    public void endOn(LocalDate lastDay) {
        course.endOn(lastDay);
        registerEvent(new TermMoved(id, lastDay));
    }

    /** The last day is over; what was being written to change the agreement has lost its object. */
    public void lapse(LocalDate today) {
        become(Status.LAPSED, today);
    }

    /** « Dénonciation » : one side leaves, by that letter; the last day comes closer, the clauses stay as they are. */
    public void denounced(Party.Side by, LocalDate sentOn, LocalDate lastDay, String why, LocalDate today) {
        if (!status.isBinding() || isDenounced()) {
            throw new NotInForce(status);
        }
        course.denounced(today);
        registerEvent(new DenunciationReceived(id, by, sentOn, lastDay, why));
        endOn(lastDay);
    }

    /** A formal demand that runs goes on; else the state says that nothing will follow the term. */
    public void denounce(LocalDate today) {
        course.denounced(today);
        if (status != Status.FORMAL_DEMAND) {
            become(Status.DENOUNCED, today);
        }
    }

    /** One side says that the other has not kept its word. */
    public void breached(String what) {
        registerEvent(new BreachReported(id, what));
    }

    public void demand(LocalDate today) {
        become(Status.FORMAL_DEMAND, today);
    }

    public void remedied(LocalDate today) {
        become(isDenounced() ? Status.DENOUNCED : Status.IN_FORCE, today);
    }

    /** Of right, that day: the last one, unless the convention ended before. */
    public void terminate(String why, LocalDate today) {
        reason = why;
        course.terminated(today);
        become(Status.TERMINATED, today);
        if (course.endsAfter(today)) {
            endOn(today);
        }
    }

    /** Its life ends with this still under way, by its names: it goes no further. */
    public void stop(List<String> stopping) {
        agreement.forgetProposal();
        registerEvent(new Stopped(id, status, List.copyOf(stopping)));
    }

    public void close(String bilan, LocalDate today) {
        reason = bilan;
        closedOn = today;
        become(Status.CLOSED, today);
    }

    // Ends before its time

    public void refuse(String why, LocalDate today) {
        reason = why;
        step(Status.REFUSED, today);
    }

    public void abandon(String why, LocalDate today) {
        reason = why;
        step(Status.ABANDONED, today);
    }

    /** Whether it may still be cancelled: until the last signature. */
    public boolean isCancellable() {
        return status.next().contains(Status.ABANDONED);
    }

    /** Stops what is under way, {@code stopping} by its names. */
    public void askCancellation(String why, List<String> stopping) {
        if (!isCancellable()) {
            throw new CancelledTooLate(status);
        }
        reason = why;
        registerEvent(new CancellationAsked(id, why, List.copyOf(stopping)));
    }

    public void cancel(LocalDate today) {
        become(Status.ABANDONED, today);
    }

    // « Reprise »

    /** A convention that lived elsewhere until today: signed already, with its terms and what happened since. */
    public static Convention takenIn(
            String number, Opening opening, Home home, TakenIn past, Actor by, LocalDate today) {
        var convention = new Convention(number, opening, home, by, today);
        convention.takenInOn = today;
        convention.agreement = new Agreement(opening.parties(), past.terms());
        convention.decision().heard(past.deliberation());
        convention.course = Course.of(past);
        convention.status = past.status();
        convention.statusSince = past.statusSince();
        convention.registerEvent(new Taken(convention.id, past.status()));
        return convention;
    }

    /** What the old file says of it; {@code status} is where it stands today. */
    public record TakenIn(
            Terms terms,
            LocalDate signedOn,
            LocalDate effectiveOn,
            int renewals,
            int tacitRenewals,
            @Nullable String deliberation,
            LocalDate endsOn,
            Status status,
            LocalDate statusSince) {}

    // What it is

    public ConventionId id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String school() {
        return school;
    }

    public String academy() {
        return academy;
    }

    public Type type() {
        return type;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Objective objective() {
        return objective;
    }

    public @Nullable Setting setting() {
        return setting;
    }

    public String title() {
        return title;
    }

    public String object() {
        return object;
    }

    public List<Party> parties() {
        return agreement.parties();
    }

    public String partner() {
        return agreement.partner();
    }

    public @Nullable Framework framework() {
        return framework;
    }

    public @Nullable Terms terms() {
        return agreement.written();
    }

    /** The text that is being written, if one is: the amendment's, else the convention's own. */
    public @Nullable Terms drafted() {
        return agreement.drafted();
    }

    /** The same, where the process guarantees that it was written. */
    public Terms text() {
        return Objects.requireNonNull(drafted(), () -> number + " has no text yet");
    }

    /** Who signs the text that is being written. */
    public List<Party> signatories() {
        return agreement.signatories();
    }

    /** The blocks that may be written now. */
    public Set<Block> openBlocks() {
        return agreement.openBlocks();
    }

    public boolean isAmended() {
        return proposal() != null;
    }

    /** The amendment under way, if one is. */
    public @Nullable Proposal proposal() {
        return agreement.proposal();
    }

    /** Which text is being written: 0 for the convention's own, else the place of the amendment. */
    public int writing() {
        var changing = proposal();
        return changing == null ? 0 : changing.request().place();
    }

    /** The terms, where the process guarantees that they were written. */
    public Terms agreed() {
        return agreement.terms();
    }

    public Status status() {
        return status;
    }

    public LocalDate statusSince() {
        return statusSince;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** The number of the convention that this one follows. */
    public @Nullable String predecessor() {
        return predecessor;
    }

    public @Nullable String boardSkippedBecause() {
        return decision().boardSkippedBecause();
    }

    public @Nullable String deliberation() {
        return decision().deliberation();
    }

    public @Nullable LocalDate votedOn() {
        return decision().votedOn();
    }

    public @Nullable LocalDate enforceableOn() {
        return decision().enforceableOn();
    }

    public @Nullable LocalDate signedOn() {
        return course.signedOn();
    }

    public @Nullable LocalDate effectiveOn() {
        return course.effectiveOn();
    }

    /** The day of effect, where the process guarantees that all have signed. */
    public LocalDate effect() {
        return course.effect();
    }

    public @Nullable LocalDate endsOn() {
        return course.endsOn();
    }

    /**
     * What creates its dates as it now stands: the agreed terms, without the tacit renewals that were stopped. A letter
     * that ends it early is a fact beside its clauses.
     */
    public Schedule schedule() {
        return course.schedule(agreed());
    }

    /** No last day is known. */
    public boolean isEndless() {
        return course.isEndless();
    }

    /** One side has left: it runs to its last day and no further. */
    public boolean isDenounced() {
        return course.isDenounced();
    }

    /** What happened to it on which dates depend, as far as the agreement itself knows; the phases know the rest. */
    public Facts facts() {
        return new Facts(
                Stream.concat(decision().facts().stream(), course.facts().stream())
                        .toList(),
                null);
    }

    /** What a page read of it once, phases included, for all that it shows of it; nothing where it is acted upon. */
    Optional<Facts> known() {
        return Optional.ofNullable(known);
    }

    void known(Facts facts) {
        known = facts;
    }

    public int renewals() {
        return course.renewals();
    }

    public int tacitRenewals() {
        return course.tacitRenewals();
    }

    /** Since when it is kept here, where it lived elsewhere before. */
    public @Nullable LocalDate takenInOn() {
        return takenInOn;
    }

    public String openedBy() {
        return openedBy;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    private Decision decision() {
        if (decision == null) {
            decision = new Decision();
        }
        return decision;
    }

    private void prove(Evidence piece) {
        if (!evidence.contains(piece)) {
            var pieces = EnumSet.of(piece);
            pieces.addAll(evidence);
            evidence = pieces;
        }
    }

    /** A stretch redone while the parties stay bound (renewal, amendment) is a fact of the file, not a new status. */
    private void step(Status target, LocalDate today) {
        if (status.isBinding()) {
            registerEvent(new StepRedone(id, target, today));
        } else {
            become(target, today);
        }
    }

    private void become(Status target, LocalDate today) {
        if (!status.next().contains(target)) {
            throw new IllegalTransition(status, target);
        }
        registerEvent(new StatusMoved(id, status, target, today));
        status = target;
        statusSince = today;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Convention() {}

    /** What happened to a convention; the journal keeps each. */
    public sealed interface Event {
        ConventionId convention();
    }

    public record Opened(ConventionId convention) implements Event {}

    public record StatusMoved(ConventionId convention, Status from, Status to, LocalDate on) implements Event {}

    public record StepRedone(ConventionId convention, Status step, LocalDate on) implements Event {}

    public record FrameworkChosen(ConventionId convention, String rule) implements Event {}

    public record TermsWritten(ConventionId convention) implements Event {}

    public record BoardSkipped(ConventionId convention, String because) implements Event {}

    public record Taken(ConventionId convention, Status as) implements Event {}

    public record Amended(ConventionId convention, int number) implements Event {}

    public record TacitlyRenewed(ConventionId convention, int number, LocalDate until, boolean underReserve)
            implements Event {}

    public record ReserveLifted(ConventionId convention, int number) implements Event {}

    public record BreachReported(ConventionId convention, String what) implements Event {}

    public record DenunciationReceived(
            ConventionId convention, Party.Side by, LocalDate sentOn, LocalDate lastDay, String because)
            implements Event {}

    public record Stopped(ConventionId convention, Status as, List<String> stopping) implements Event {}

    public record Renewed(ConventionId convention, LocalDate until) implements Event {}

    public record TermMoved(ConventionId convention, LocalDate lastDay) implements Event {}

    public record CancellationAsked(ConventionId convention, String because, List<String> stopping) implements Event {}

    /** The board hears of a complete file only. */
    public static class FileIncomplete extends Refusal {
        FileIncomplete(Set<Evidence> lacking) {
            super(lacking);
        }
    }

    /** Nobody has signed tomorrow. */
    public static class SignatureInTheFuture extends Refusal {
        SignatureInTheFuture(LocalDate today) {
            super(today);
        }
    }

    /** Words are corrected while a text is signed; before, it is written; afterwards, it is amended. */
    public static class RectifiedOutOfSigning extends Refusal {}

    /** Nobody signs what is over already. */
    public static class SignatureAfterTerm extends Refusal {
        SignatureAfterTerm(LocalDate lastDay) {
            super(lastDay);
        }
    }

    /** Cancelling is for conventions that nobody is bound by yet. */
    public static class CancelledTooLate extends Refusal {
        CancelledTooLate(Status status) {
            super(status);
        }
    }

    /** What binds nobody any more is not amended. */
    public static class AmendedOutOfForce extends Refusal {}

    /** Only what is in force is renewed. */
    public static class NotInForce extends Refusal {
        NotInForce(Status status) {
            super(status);
        }
    }

    /** The convention cannot go from there to there. */
    public static class IllegalTransition extends Refusal {
        IllegalTransition(Status from, Status to) {
            super(from, to);
        }
    }
}
