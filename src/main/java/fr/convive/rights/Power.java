package fr.convive.rights;

import fr.convive.convention.Kind;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.workflow.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * « Pouvoir » : an act that somebody may do by a written delegation, from one day to another, within a domain, up to a
 * ceiling; the place says who is asked first where several hold it.
 */
@Entity
@Table(name = "signing_power")
class Power {

    /** The domain that has no bounds. */
    static final String ALL = "ALL";

    @Id
    private UUID id;

    private String holder;

    private String organisation;

    private String academy;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    private String domain;

    private @Nullable BigDecimal ceiling;

    private LocalDate startsOn;

    private LocalDate endsOn;

    private int place;

    private String reference;

    private String givenBy;

    private LocalDate givenOn;

    private @Nullable String endedBy;

    @Version
    private @Nullable Long version;

    Power(Organisation where, PowerForm said, Actor by, LocalDate today) {
        this.id = UUID.randomUUID();
        this.organisation = where.code();
        this.academy = where.academy();
        this.holder = said.holder();
        this.deed = said.deed();
        this.domain = said.domain() == null ? ALL : said.domain().name();
        this.ceiling = said.ceiling();
        this.startsOn = said.from();
        this.endsOn = said.to();
        this.place = said.rank() == null ? 1 : said.rank();
        this.reference = said.reference();
        this.givenBy = by.login();
        this.givenOn = today;
    }

    /** Why it does not allow that act on that day. */
    Optional<Refusal> whyNot(Kind kind, BigDecimal amount, LocalDate day) {
        if (day.isBefore(startsOn) || day.isAfter(endsOn)) {
            return Optional.of(new PowerNotInForce(reference, startsOn, endsOn, day));
        }
        if (!domain.equals(ALL) && !domain.equals(kind.name())) {
            return Optional.of(new PowerOfAnotherDomain(reference, kind));
        }
        return ceiling != null && amount.compareTo(ceiling) > 0
                ? Optional.of(new AboveCeiling(reference, ceiling, amount))
                : Optional.empty();
    }

    /** Withdrawn: it allows nothing from today. */
    void end(Actor by, LocalDate today) {
        if (endsOn.isBefore(today)) {
            throw new PowerOver(endsOn);
        }
        endsOn = today.minusDays(1);
        endedBy = by.login();
    }

    UUID id() {
        return id;
    }

    String holder() {
        return holder;
    }

    String organisation() {
        return organisation;
    }

    Deed deed() {
        return deed;
    }

    @Nullable
    Kind domain() {
        return domain.equals(ALL) ? null : Kind.valueOf(domain);
    }

    @Nullable
    BigDecimal ceiling() {
        return ceiling;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    int place() {
        return place;
    }

    String reference() {
        return reference;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Power() {}

    /** A power holds between its dates. */
    public static class PowerNotInForce extends Refusal {
        PowerNotInForce(String reference, LocalDate from, LocalDate to, LocalDate day) {
            super(reference, from, to, day);
        }
    }

    /** A power given for one kind of convention allows no other. */
    public static class PowerOfAnotherDomain extends Refusal {
        PowerOfAnotherDomain(String reference, Kind kind) {
            super(reference, kind);
        }
    }

    /** A power stops at its ceiling. */
    public static class AboveCeiling extends Refusal {
        AboveCeiling(String reference, BigDecimal ceiling, BigDecimal amount) {
            super(reference, ceiling, amount);
        }
    }

    /** What is over is not withdrawn. */
    public static class PowerOver extends Refusal {
        PowerOver(LocalDate endsOn) {
            super(endsOn);
        }
    }
}
