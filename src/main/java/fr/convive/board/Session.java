package fr.convive.board;

import fr.convive.convention.ConventionId;
import fr.convive.deadline.BoardCalendar;
import fr.convive.deadline.Period;
import fr.convive.people.Organisation;
import fr.convive.workflow.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Séance du conseil d'administration » : convened for a day, with an agenda, then held; it decides of its votes. */
@Entity
@Table(name = "board_session")
class Session {

    private static final int REMINDER_EVERY = 8;

    @Id
    private UUID id;

    private String school;

    private String academy;

    private LocalDate heldOn;

    private LocalDate convenedOn;

    @Enumerated(EnumType.STRING)
    private Body body;

    private boolean urgent;

    private boolean extraordinary;

    private @Nullable UUID secondMeetingOf;

    private int membersInOffice;

    private @Nullable Integer present;

    private @Nullable Instant recordedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agenda_item", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    private List<AgendaItem> agenda = new ArrayList<>();

    @Version
    private @Nullable Long version;

    /** Calls the board of this school; {@code first} is the meeting without quorum that this one follows, if any. */
    static Session convene(Organisation school, Convening asked, @Nullable Session first, LocalDate today) {
        if (first != null && !first.isWithoutQuorum()) {
            throw new QuorumWasReached(first.heldOn());
        }
        Implausible.refuse(ConveningRule.ALL.stream()
                .flatMap(rule -> rule.check(asked, school.boardSeats(), first, today).stream())
                .toList());
        return new Session(school, asked);
    }

    private Session(Organisation school, Convening asked) {
        this.id = UUID.randomUUID();
        this.school = school.code();
        this.academy = school.academy();
        this.heldOn = asked.heldOn();
        this.convenedOn = asked.convenedOn();
        this.body = asked.body();
        this.urgent = asked.urgent();
        this.extraordinary = asked.extraordinary();
        this.secondMeetingOf = asked.secondMeetingOf();
        this.membersInOffice = asked.membersInOffice() == null ? school.boardSeats() : asked.membersInOffice();
    }

    // The agenda

    /** Why this convention cannot be put on this agenda today; empty where it can. */
    Optional<Refusal> whyNot(ConventionId convention, @Nullable Session first, LocalDate today) {
        return EnrolmentRule.ALL.stream()
                .flatMap(rule -> rule.check(this, convention, first, today).stream())
                .findFirst();
    }

    void enrol(ConventionId convention, @Nullable Session first, LocalDate today) {
        whyNot(convention, first, today).ifPresent(refusal -> {
            throw refusal;
        });
        agenda.add(AgendaItem.enrolled(convention, today));
    }

    /** A convention whose life is over leaves the agenda, unless the board has already decided. */
    void strike(ConventionId convention) {
        agenda.removeIf(item -> item.convention().equals(convention) && item.isPending());
    }

    boolean isOnAgenda(ConventionId convention) {
        return item(convention).isPresent();
    }

    boolean isPending(ConventionId convention) {
        return item(convention).filter(AgendaItem::isPending).isPresent();
    }

    private Optional<AgendaItem> item(ConventionId convention) {
        return agenda.stream()
                .filter(item -> item.convention().equals(convention))
                .findFirst();
    }

    // The vote

    /** Takes what the secretary says; without quorum nothing is voted and all is postponed. Says what is now decided. */
    List<AgendaItem> record(Minutes minutes, LocalDate today, Instant now) {
        VoteRule.ALL.stream()
                .flatMap(rule -> rule.check(this, minutes, today).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
        boolean reached = quorumOf(minutes.membersInOffice()).isReachedBy(minutes.present());
        if (reached) {
            Implausible.refuse(
                    FigureRule.ALL.stream().flatMap(rule -> rule.check(minutes)).toList());
        }
        membersInOffice = minutes.membersInOffice();
        present = minutes.present();
        recordedAt = now;
        return reached ? decide(minutes) : postponeAll();
    }

    private List<AgendaItem> decide(Minutes minutes) {
        var decided = new ArrayList<AgendaItem>();
        agenda.replaceAll(item -> minutes.votes().stream()
                .filter(vote -> vote.convention().equals(item.convention()))
                .findFirst()
                .map(vote -> vote.isPostponed() ? item.postponed() : item.voted(vote.ballot()))
                .map(after -> added(decided, after))
                .orElse(item));
        return decided;
    }

    private List<AgendaItem> postponeAll() {
        var decided = new ArrayList<AgendaItem>();
        agenda.replaceAll(item -> item.isPending() ? added(decided, item.postponed()) : item);
        return decided;
    }

    private static AgendaItem added(List<AgendaItem> decided, AgendaItem item) {
        decided.add(item);
        return item;
    }

    // Its dates

    BoardCalendar calendar() {
        return new BoardCalendar(heldOn, urgent);
    }

    /** When the members get the draft of a convention that is enrolled that day. */
    LocalDate documentsOn(LocalDate enrolledOn) {
        return enrolledOn.isAfter(convenedOn) ? enrolledOn : convenedOn;
    }

    /** When the members get the draft of a convention on this agenda. */
    Optional<LocalDate> documentsFor(ConventionId convention) {
        return item(convention).map(item -> documentsOn(item.enrolledOn()));
    }

    /** When the board may meet again, this meeting having lacked its quorum. */
    Period secondMeetingWindow(boolean urgently) {
        return new BoardCalendar(heldOn, urgently).secondMeeting();
    }

    /** Eight days after the session, then every eight days: when a vote that is missing is asked for. */
    LocalDate reminderAfter(LocalDate today) {
        long late = Math.max(0, ChronoUnit.DAYS.between(heldOn, today));
        return heldOn.plusDays((late / REMINDER_EVERY + 1) * REMINDER_EVERY);
    }

    // What it is

    UUID id() {
        return id;
    }

    String school() {
        return school;
    }

    String academy() {
        return academy;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    LocalDate convenedOn() {
        return convenedOn;
    }

    Body body() {
        return body;
    }

    boolean isUrgent() {
        return urgent;
    }

    boolean isExtraordinary() {
        return extraordinary;
    }

    @Nullable
    UUID secondMeetingOf() {
        return secondMeetingOf;
    }

    int membersInOffice() {
        return membersInOffice;
    }

    @Nullable
    Integer present() {
        return present;
    }

    List<AgendaItem> agenda() {
        return List.copyOf(agenda);
    }

    Quorum quorum() {
        return quorumOf(membersInOffice);
    }

    Quorum quorumOf(int members) {
        return new Quorum(members, secondMeetingOf != null);
    }

    boolean isRecorded() {
        return recordedAt != null;
    }

    boolean isWithoutQuorum() {
        return present != null && !quorum().isReachedBy(present);
    }

    SessionState state(LocalDate today) {
        long pending = agenda.stream().filter(AgendaItem::isPending).count();
        return SessionState.of(heldOn, quorum(), present, agenda.size(), pending, today);
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Session() {}

    /** An agenda is closed when its session is held. */
    public static class SessionOver extends Refusal {
        SessionOver(LocalDate heldOn) {
            super(heldOn);
        }
    }

    /** A convention stands once on an agenda. */
    public static class AlreadyOnAgenda extends Refusal {}

    /** The documents leave with the convocation, eight days before the session, one if urgent (R421-25). */
    public static class ConvocationTooLate extends Refusal {
        ConvocationTooLate(LocalDate convocationBy) {
            super(convocationBy);
        }
    }

    /** A second meeting has the agenda of the first. */
    public static class NotOnFirstAgenda extends Refusal {
        NotOnFirstAgenda(LocalDate firstHeldOn) {
            super(firstHeldOn);
        }
    }

    /** The board meets a second time only where its quorum was missed. */
    public static class QuorumWasReached extends Refusal {
        QuorumWasReached(LocalDate heldOn) {
            super(heldOn);
        }
    }

    /** Nobody has voted before the session. */
    public static class VoteBeforeSession extends Refusal {
        VoteBeforeSession(LocalDate heldOn) {
            super(heldOn);
        }
    }

    /** The board votes on its agenda and on nothing else. */
    public static class NotOnAgenda extends Refusal {
        NotOnAgenda(String numbers) {
            super(numbers);
        }
    }

    /** A vote is recorded once. */
    public static class VoteRecordedTwice extends Refusal {
        VoteRecordedTwice(String numbers) {
            super(numbers);
        }
    }

    /** The presence at the opening is recorded once. */
    public static class PresenceRecordedTwice extends Refusal {
        PresenceRecordedTwice(int present) {
            super(present);
        }
    }

    /** Without quorum the board does not sit validly (R421-25). */
    public static class VoteWithoutQuorum extends Refusal {
        VoteWithoutQuorum(int present, int required) {
            super(present, required);
        }
    }

    /** The minutes of a session say at least one vote. */
    public static class NothingToRecord extends Refusal {}
}
