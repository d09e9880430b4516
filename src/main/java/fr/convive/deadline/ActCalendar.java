package fr.convive.deadline;

import static fr.convive.deadline.DeadlineCode.E04;
import static fr.convive.deadline.DeadlineCode.E05;
import static fr.convive.deadline.DeadlineCode.E06;
import static fr.convive.deadline.DeadlineCode.E07;
import static fr.convive.deadline.DeadlineCode.E08;
import static fr.convive.deadline.DeadlineCode.E10;
import static fr.convive.deadline.DeadlineCode.E37;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** « De la délibération à la signature » : transmission, executory lock, signature, publication (R421-54, M9-6). */
public final class ActCalendar {

    private static final int TRANSMISSION_TARGET = 5;
    private static final int LOCK = 15;
    private static final int SIGNATURE_TARGET = 30;
    private static final int PUBLICATION_TARGET = 5;
    private static final int CHALLENGE_MONTHS = 2;

    private ActCalendar() {}

    /** The lock: nothing is signed before the fifteenth day after the act was acknowledged. */
    public static LocalDate enforceableOn(LocalDate acknowledgedOn) {
        return acknowledgedOn.plusDays(LOCK);
    }

    /** The day on which an act was acknowledged that is enforceable on a day. */
    public static LocalDate acknowledgedOn(LocalDate enforceableOn) {
        return enforceableOn.minusDays(LOCK);
    }

    /** The last day to transmit an act that must be enforceable when its convention takes effect. */
    public static LocalDate latestTransmission(LocalDate effectiveOn) {
        return effectiveOn.minusDays(LOCK);
    }

    /** The last board session after which there is still time to transmit, wait and sign before a day. */
    public static LocalDate latestSession(LocalDate effectiveOn) {
        return latestTransmission(effectiveOn).minusDays(TRANSMISSION_TARGET);
    }

    public static Deadline transmission(LocalDate votedOn) {
        return Deadline.of(
                E04,
                votedOn.plusDays(TRANSMISSION_TARGET),
                votedOn,
                "vote du " + French.plusDays(votedOn, TRANSMISSION_TARGET));
    }

    public static Deadline enforceability(LocalDate acknowledgedOn) {
        return Deadline.of(E05, enforceableOn(acknowledgedOn), French.plusDays(acknowledgedOn, LOCK));
    }

    public static Deadline signaturePossible(LocalDate acknowledgedOn) {
        var enforceable = enforceableOn(acknowledgedOn);
        return Deadline.of(
                E06, enforceable, "dès que la délibération est exécutoire : " + French.plusDays(acknowledgedOn, LOCK));
    }

    public static Deadline signatureTarget(LocalDate acknowledgedOn) {
        var enforceable = enforceableOn(acknowledgedOn);
        return Deadline.of(
                E07,
                enforceable.plusDays(SIGNATURE_TARGET),
                enforceable,
                "exécutoire le " + French.plusDays(enforceable, SIGNATURE_TARGET));
    }

    public static Deadline secondTransmission(LocalDate signedOn) {
        return Deadline.of(E08, signedOn, "dès la dernière signature : " + French.date(signedOn));
    }

    public static Deadline publication(LocalDate signedOn) {
        return Deadline.of(
                E10,
                signedOn.plusDays(PUBLICATION_TARGET),
                signedOn,
                "dernière signature le " + French.plusDays(signedOn, PUBLICATION_TARGET));
    }

    /** The end of the challenge that publication opens to third parties, and transmission to the authority. */
    public static Deadline challenge(LocalDate openedOn) {
        return Deadline.of(
                E37,
                openedOn.plusMonths(CHALLENGE_MONTHS),
                "ouvert le " + French.plusMonths(openedOn, CHALLENGE_MONTHS));
    }

    /** What a vote leads to; nothing for a convention that no board decides. */
    static List<Deadline> of(Facts facts, boolean hasMoney) {
        var all = new ArrayList<Deadline>();
        var signed = facts.last(Fact.Kind.SIGNED);
        var transmitted = facts.last(Fact.Kind.TRANSMITTED);
        var acknowledged = facts.last(Fact.Kind.ACKNOWLEDGED);
        facts.last(Fact.Kind.VOTED).ifPresent(on -> {
            all.add(transmission(on).done(transmitted.isPresent()));
            signed.ifPresent(day -> all.addAll(afterSignature(day, facts, hasMoney)));
        });
        acknowledged.or(() -> transmitted).ifPresent(on -> {
            var enforceability = enforceability(on);
            all.add(
                    acknowledged.isPresent()
                            ? enforceability
                            : enforceability.warned("date estimée : accusé de réception attendu"));
            all.add(signaturePossible(on));
            all.add(signatureTarget(on).done(signed.isPresent()));
        });
        facts.last(Fact.Kind.PUBLISHED).or(() -> transmitted).ifPresent(on -> all.add(challenge(on)));
        return all;
    }

    private static List<Deadline> afterSignature(LocalDate signedOn, Facts facts, boolean hasMoney) {
        var publication = publication(signedOn).done(facts.has(Fact.Kind.PUBLISHED));
        return hasMoney
                ? List.of(secondTransmission(signedOn).done(facts.has(Fact.Kind.TRANSMITTED_AGAIN)), publication)
                : List.of(publication);
    }
}
