package fr.convive.signature;

import fr.convive.convention.Convention;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Fingerprint;
import fr.convive.convention.Party;
import fr.convive.convention.Terms;
import fr.convive.workflow.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Tour de signature » of one text: who must sign, in what order, until when; a text reworked opens a new one. */
@Entity
@Table(name = "signature_round")
class SignatureRound {

    /** Whether signatures are awaited, all there, or worth nothing any more. */
    enum State {
        OPEN,
        SEALED,
        VOIDED,
        ABANDONED
    }

    private static final int DAYS_TO_SIGN = 60;
    private static final int DAYS_MORE = 30;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "convention_id"))
    private ConventionId convention;

    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private String textHash;

    private boolean inOrder;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @JoinColumn(name = "roundId", insertable = false, updatable = false)
    @OrderBy("turn, position")
    private List<Signatory> signatories;

    private LocalDate openedOn;

    private @Nullable LocalDate chasedOn;

    @Version
    private @Nullable Long version;

    /** The signatories are the parties' representatives, in the order of the parties. */
    SignatureRound(Convention convention, int number, LocalDate today) {
        this.id = UUID.randomUUID();
        this.convention = convention.id();
        this.number = number;
        this.state = State.OPEN;
        this.textHash = Fingerprint.of(convention.text());
        this.inOrder = convention.text().signedInOrder();
        this.openedOn = today;
        this.signatories = new ArrayList<>();
        for (var party : convention.signatories()) {
            var person = party.representative();
            sits(
                    signatories.size() + 1,
                    new Signatory.Seat(party.side(), party.name(), isCarrier(party, convention)),
                    new Signatory.Person(person.name(), person.title(), person.email(), null));
        }
    }

    /** Another school is like any partner: its paper comes back scanned. */
    private static boolean isCarrier(Party party, Convention convention) {
        return party.side() == Party.Side.SCHOOL
                && (party.uai() == null || party.uai().equals(convention.school()));
    }

    private Signatory sits(int turn, Signatory.Seat seat, Signatory.Person person) {
        var signatory = new Signatory(new Signatory.Place(id, signatories.size() + 1), turn, seat, person);
        signatories.add(signatory);
        return signatory;
    }

    /**
     * « Ajouter » : one more signs for a party; in order, at that turn, which comes after all who have signed, or last;
     * nothing that was signed is lost.
     */
    Signatory add(Signatory.Seat seat, Signatory.Person person, @Nullable Integer turn, Collection<Signature> given) {
        refuseWhenOver();
        if (seat.head()) {
            throw new HeadSignsForTheSchool();
        }
        refuseTwice(seat, person);
        return sits(turns(given).open(turn), seat, person);
    }

    /** « Retirer » : the party keeps somebody who signs for it; what the one who leaves had signed is void. */
    void remove(Signatory leaving, Collection<Signature> given, LocalDate today) {
        refuseWhenOver();
        if (leaving.head()) {
            throw new HeadSignsForTheSchool();
        }
        if (signatories().stream().noneMatch(other -> other != leaving && other.isFor(leaving.seat()))) {
            throw new LastOfParty(leaving.party());
        }
        leaves(leaving, given, today);
    }

    private void refuseTwice(Signatory.Seat seat, Signatory.Person person) {
        if (signatories().stream().anyMatch(one -> one.isFor(seat) && one.name().equalsIgnoreCase(person.name()))) {
            throw new SignsAlready(person.name());
        }
    }

    /** « Remplacer » : somebody else signs for the same party, in the same turn; what the former had signed is void. */
    Signatory replace(Signatory former, Signatory.Person person, Collection<Signature> given, LocalDate today) {
        refuseWhenOver();
        if (former.head()) {
            throw new HeadSignsForTheSchool();
        }
        refuseTwice(former.seat(), person);
        leaves(former, given, today);
        return sits(former.turn(), former.seat(), person);
    }

    /** « Rectification » : the text says the same in other words; so are its parties and those who speak for them named. */
    void rectified(Convention convention, List<Party> before) {
        textHash = Fingerprint.of(convention.text());
        signatories.forEach(one -> {
            for (int i = 0; i < before.size(); i++) {
                if (one.side() == before.get(i).side()
                        && one.party().equals(before.get(i).name())) {
                    one.isNamedIn(before.get(i), convention.signatories().get(i));
                    return;
                }
            }
        });
    }

    private static void leaves(Signatory signatory, Collection<Signature> given, LocalDate today) {
        signatory.leave(today);
        given.stream().filter(one -> one.isOf(signatory)).forEach(Signature::annul);
    }

    /** Until the last has signed, or all is abandoned. */
    void refuseWhenOver() {
        if (state != State.OPEN) {
            throw new RoundOver();
        }
    }

    Signatory signatory(String signatory) {
        return signatories.stream()
                .filter(one -> one.id().equals(signatory))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No signatory " + signatory));
    }

    /** The same, of those who have not left it. */
    Signatory present(String signatory) {
        return Optional.of(signatory(signatory))
                .filter(one -> !one.hasLeft())
                .orElseThrow(() -> new NoSuchElementException("No signatory any more: " + signatory));
    }

    /** Whose signature is awaited now: all who have not answered, or the first of them. */
    List<Signatory> next(Collection<Signature> given) {
        return turns(given).next();
    }

    Turns turns(Collection<Signature> given) {
        return new Turns(signatories(), inOrder, List.copyOf(given));
    }

    /** What is signed is what was agreed: not a comma has changed since the round was opened. */
    void refuseOtherText(Terms terms) {
        if (!textHash.equals(Fingerprint.of(terms))) {
            throw new TextChanged();
        }
    }

    /** In order, nobody has signed before the one who precedes them. */
    void refuseOutOfOrder(LocalDate signedOn, Collection<Signature> given) {
        turns(given).refuseBeforeThePrevious(signedOn);
    }

    void chase(LocalDate today) {
        chasedOn = today;
    }

    void seal() {
        state = State.SEALED;
    }

    void voided() {
        state = State.VOIDED;
    }

    void abandon() {
        state = State.ABANDONED;
    }

    /** Sixty days after the opening, or thirty after the last time the signatories were chased. */
    LocalDate expiresOn() {
        return chasedOn == null ? openedOn.plusDays(DAYS_TO_SIGN) : chasedOn.plusDays(DAYS_MORE);
    }

    /** The day since which those awaited now are awaited. */
    LocalDate waitingSince(Collection<Signature> given) {
        return turns(given).waitingSince(chasedOn == null ? openedOn : chasedOn);
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    String textHash() {
        return textHash;
    }

    /** Who signs in it, in their turns; not those who have left it. */
    List<Signatory> signatories() {
        return everyone().stream().filter(one -> !one.hasLeft()).toList();
    }

    /** The same, and those who have left. */
    List<Signatory> everyone() {
        return signatories.stream()
                .sorted(Comparator.comparingInt(Signatory::turn).thenComparingInt(Signatory::position))
                .toList();
    }

    boolean isInOrder() {
        return inOrder;
    }

    ConventionId convention() {
        return convention;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected SignatureRound() {}

    /** All have signed, or the round was voided or abandoned. */
    public static class RoundOver extends Refusal {}

    /** Nothing is being signed yet. */
    public static class RoundNotOpen extends Refusal {}

    /** Who signs for the school that carries the convention is its head, or holds a power of theirs: that is said elsewhere. */
    public static class HeadSignsForTheSchool extends Refusal {}

    /** A party signs by somebody: its last signatory is replaced, not removed. */
    public static class LastOfParty extends Refusal {
        LastOfParty(String party) {
            super(party);
        }
    }

    /** One signs once for a party. */
    public static class SignsAlready extends Refusal {
        SignsAlready(String name) {
            super(name);
        }
    }

    /** The text is not the one that the round was opened for. */
    public static class TextChanged extends Refusal {}

    /** The parties sign one after the other. */
    public static class SignatureOutOfOrder extends Refusal {
        SignatureOutOfOrder(LocalDate before) {
            super(before);
        }
    }
}
