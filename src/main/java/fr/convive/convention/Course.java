package fr.convive.convention;

import fr.convive.deadline.Anniversary;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Renewal;
import fr.convive.deadline.Schedule;
import fr.convive.workflow.Paris;
import fr.convive.workflow.Refusal;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** « Cours » : from the last signature to the last day, one renewal after another, until somebody leaves or it is ended. */
@Embeddable
class Course {

    private @Nullable LocalDate signedOn;

    private @Nullable LocalDate effectiveOn;

    private @Nullable LocalDate endsOn;

    private int renewals;

    private int tacitRenewals;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<Integer> reserves = new TreeSet<>();

    private @Nullable LocalDate denouncedOn;

    private @Nullable LocalDate terminatedOn;

    /** Where an old file has got to. */
    static Course of(Convention.TakenIn past) {
        var course = new Course();
        course.signedOn = past.signedOn();
        course.effectiveOn = past.effectiveOn();
        course.renewals = past.renewals();
        course.tacitRenewals = past.tacitRenewals();
        course.endsOn = past.endsOn();
        course.denouncedOn = past.status() == Status.DENOUNCED ? past.statusSince() : null;
        course.terminatedOn = past.status() == Status.TERMINATED ? past.statusSince() : null;
        return course;
    }

    /** The effect is the clause's date, or the day of the last signature. */
    void signed(LocalDate lastSignature, @Nullable LocalDate clause) {
        signedOn = lastSignature;
        effectiveOn = clause == null || clause.isBefore(lastSignature) ? lastSignature : clause;
    }

    void begin(Terms terms) {
        endsOn = terms.lastDay(effect());
    }

    void renewTacitly(Anniversary anniversary, boolean underReserve) {
        tacitRenewals = anniversary.number();
        if (underReserve) {
            reserves = new TreeSet<>(reserves);
            reserves.add(anniversary.number());
        }
    }

    boolean isUnderReserve(int renewal) {
        return reserves.contains(renewal);
    }

    void liftReserve(int renewal) {
        reserves = new TreeSet<>(reserves);
        reserves.remove(renewal);
    }

    LocalDate renewForOnePeriod(Terms terms) {
        renewals++;
        endsOn = lastDay(terms);
        return endsOn;
    }

    /** A clause that foresees a renewal, and room below its times and its cap. */
    void refuseUnrenewable(Terms terms) {
        if (terms.renewal().mode() == Renewal.Mode.NONE) {
            throw new RenewalNotForeseen();
        }
        var longest = lastDay(terms);
        if (!terms.lastDay(effect(), renewals + 1).isAfter(longest)) {
            throw new RenewalPastCap(longest);
        }
    }

    /** The last day that these terms give once so many renewals were decided. */
    LocalDate lastDay(Terms terms) {
        return terms.lastDay(effect(), renewals);
    }

    void endOn(LocalDate lastDay) {
        endsOn = lastDay;
    }

    void denounced(LocalDate today) {
        denouncedOn = denouncedOn == null ? today : denouncedOn;
    }

    void terminated(LocalDate today) {
        terminatedOn = today;
    }

    boolean endsAfter(LocalDate day) {
        return endsOn == null || day.isBefore(endsOn);
    }

    /** What creates dates as it now stands, without the tacit renewals that were stopped; a letter is a fact beside. */
    Schedule schedule(Terms terms) {
        var schedule = terms.schedule(effect());
        return isEndless() || isDenounced() || terminatedOn != null ? schedule : schedule.notRenewedAfter(lastDay());
    }

    private LocalDate lastDay() {
        return endsOn == null ? Paris.NEVER : endsOn;
    }

    boolean isEndless() {
        return !lastDay().isBefore(Paris.NEVER);
    }

    boolean isDenounced() {
        return denouncedOn != null;
    }

    List<Fact> facts() {
        var known = new ArrayList<Fact>();
        if (signedOn != null) {
            known.add(Fact.of(Fact.Kind.SIGNED, signedOn));
        }
        if (effectiveOn != null) {
            known.addAll(Collections.nCopies(renewals, Fact.of(Fact.Kind.RENEWAL, effectiveOn)));
        }
        return known;
    }

    @Nullable
    LocalDate signedOn() {
        return signedOn;
    }

    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    LocalDate effect() {
        return Objects.requireNonNull(effectiveOn, "Not all have signed yet");
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    int renewals() {
        return renewals;
    }

    int tacitRenewals() {
        return tacitRenewals;
    }

    /** The terms foresee no renewal: only a new convention can follow. */
    public static class RenewalNotForeseen extends Refusal {}

    /** The clause has no renewal left: its times or its cap are reached. */
    public static class RenewalPastCap extends Refusal {
        RenewalPastCap(LocalDate lastDay) {
            super(lastDay);
        }
    }
}
