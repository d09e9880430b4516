package fr.convive.rights;

import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.workflow.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Absence » : from one day to another, a colleague sees and does the tasks of who is away, within one organisation. */
@Entity
@Table(name = "absence")
class Absence {

    @Id
    private UUID id;

    private String absentee;

    private String standIn;

    private String organisation;

    private String academy;

    private LocalDate startsOn;

    private LocalDate endsOn;

    private String declaredBy;

    private LocalDate declaredOn;

    private @Nullable String endedBy;

    @Version
    private @Nullable Long version;

    Absence(Organisation where, AbsenceForm said, Actor by, LocalDate today) {
        if (said.absentee().equals(said.standIn())) {
            throw new StandInForOneself();
        }
        if (said.to().isBefore(today)) {
            throw new AbsenceOver(said.to());
        }
        this.id = UUID.randomUUID();
        this.organisation = where.code();
        this.academy = where.academy();
        this.absentee = said.absentee();
        this.standIn = said.standIn();
        this.startsOn = said.from();
        this.endsOn = said.to();
        this.declaredBy = by.login();
        this.declaredOn = today;
    }

    /** From this very moment the colleague sees those tasks no more. */
    void end(Actor by, LocalDate today) {
        if (endsOn.isBefore(today)) {
            throw new AbsenceOver(endsOn);
        }
        endsOn = today.minusDays(1);
        endedBy = by.login();
    }

    UUID id() {
        return id;
    }

    String absentee() {
        return absentee;
    }

    String standIn() {
        return standIn;
    }

    String organisation() {
        return organisation;
    }

    String academy() {
        return academy;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    @Nullable
    String endedBy() {
        return endedBy;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Absence() {}

    /** Nobody stands in for themselves. */
    public static class StandInForOneself extends Refusal {}

    /** What is over is neither declared nor ended. */
    public static class AbsenceOver extends Refusal {
        AbsenceOver(LocalDate endsOn) {
            super(endsOn);
        }
    }
}
