package fr.convive.board;

import fr.convive.deadline.StandingCalendar;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.workflow.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * « Délégation à la commission permanente » : the board, newly elected, lets its commission decide of conventions
 * (R421-20, 6°) between two days, and is then without that power itself; it lapses when the board is renewed.
 */
@Entity
@Table(name = "commission_delegation")
class CommissionDelegation {

    @Id
    private UUID id;

    private String school;

    private String academy;

    private LocalDate decidedOn;

    private LocalDate startsOn;

    private LocalDate endsOn;

    private String recordedBy;

    private @Nullable String endedBy;

    @Version
    private @Nullable Long version;

    CommissionDelegation(Organisation school, CommissionForm said, Actor by, LocalDate today) {
        if (said.decidedOn().isAfter(today)) {
            throw new DelegationToCome(today);
        }
        var lapse = lapseAfter(said.decidedOn());
        if (said.to().isAfter(lapse)) {
            throw new DelegationOutlivesBoard(lapse);
        }
        this.id = UUID.randomUUID();
        this.school = school.code();
        this.academy = school.academy();
        this.decidedOn = said.decidedOn();
        this.startsOn = said.from();
        this.endsOn = said.to();
        this.recordedBy = by.login();
    }

    /** The end of the renewal of boards that follows: each October (E28). */
    static LocalDate lapseAfter(LocalDate decidedOn) {
        int year = decidedOn.getMonth().compareTo(Month.OCTOBER) < 0 ? decidedOn.getYear() : decidedOn.getYear() + 1;
        return StandingCalendar.delegation(year).dueOn();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    /** The board takes its power back. */
    void end(Actor by, LocalDate today) {
        if (endsOn.isBefore(today)) {
            throw new DelegationOver(endsOn);
        }
        endsOn = today.minusDays(1);
        endedBy = by.login();
    }

    UUID id() {
        return id;
    }

    String school() {
        return school;
    }

    String academy() {
        return academy;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected CommissionDelegation() {}

    /** The board has not decided tomorrow. */
    public static class DelegationToCome extends Refusal {
        DelegationToCome(LocalDate today) {
            super(today);
        }
    }

    /** A delegation falls with the board that gave it. */
    public static class DelegationOutlivesBoard extends Refusal {
        DelegationOutlivesBoard(LocalDate lapse) {
            super(lapse);
        }
    }

    /** What is over is not taken back. */
    public static class DelegationOver extends Refusal {
        DelegationOver(LocalDate endsOn) {
            super(endsOn);
        }
    }
}
