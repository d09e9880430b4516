package fr.convive.signature;

import fr.convive.convention.Party;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * « Signataire » : who signs for a party in a round, when their turn comes and how; {@code head} where it is the head of the
 * school that carries the convention, who alone signs for it (R421-9, domain rule 3.3).
 */
@Entity
@Table(name = "signatory")
@IdClass(Signatory.Place.class)
class Signatory {

    /** Its place in a round, never given twice. */
    record Place(UUID roundId, int position) implements Serializable {}

    /** For whom one signs. */
    record Seat(Party.Side side, String party, boolean head) {}

    /** Who signs, in what capacity, where they are written to, and the act that empowers them where their title does not. */
    record Person(
            String name,
            String title,
            @Nullable String email,
            @Nullable String power) {}

    @Id
    private UUID roundId;

    @Id
    private int position;

    private int turn;

    @Enumerated(EnumType.STRING)
    private Party.Side side;

    private String party;

    private String name;

    private String title;

    private boolean head;

    private @Nullable String email;

    private @Nullable String power;

    @Enumerated(EnumType.STRING)
    private Method means;

    private @Nullable LocalDate leftOn;

    Signatory(Place place, int turn, Seat seat, Person person) {
        this.roundId = place.roundId();
        this.position = place.position();
        this.turn = turn;
        this.side = seat.side();
        this.party = seat.party();
        this.head = seat.head();
        this.name = person.name();
        this.title = person.title();
        this.email = person.email();
        this.power = person.power();
        this.means = head ? Method.IN_APPLICATION : email == null ? Method.HANDWRITTEN : Method.LINK;
    }

    /** As pages show it; the power is empty where it comes with the title. */
    record Shown(String name, String title, String party, boolean head, String power) {}

    Shown shown() {
        return new Shown(name, title, party, head, power == null ? "" : power);
    }

    /** Its name in the process: the place it signs at. */
    String id() {
        return Integer.toString(position);
    }

    int position() {
        return position;
    }

    /** When it comes, where the parties sign one after the other; from 1. */
    int turn() {
        return turn;
    }

    Party.Side side() {
        return side;
    }

    String party() {
        return party;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    boolean head() {
        return head;
    }

    Seat seat() {
        return new Seat(side, party, head);
    }

    /** Whether it signs for the party that sits there. */
    boolean isFor(Seat seat) {
        return side == seat.side() && party.equals(seat.party());
    }

    Method means() {
        return means;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Optional<String> power() {
        return Optional.ofNullable(power);
    }

    /** Written to at that address from now on. */
    void reach(String address) {
        email = address;
        means = Method.LINK;
    }

    void signOnPaper() {
        means = Method.HANDWRITTEN;
    }

    /** Signs here, in the application, for they have an account: the head. */
    void signHere() {
        means = Method.IN_APPLICATION;
    }

    boolean signsHere() {
        return means == Method.IN_APPLICATION;
    }

    /** The text names the party, and who speaks for it, in other words from now on. */
    void isNamedIn(Party before, Party now) {
        party = now.name();
        if (name.equals(before.representative().name())) {
            name = now.representative().name();
            title = now.representative().title();
        }
    }

    void leave(LocalDate today) {
        leftOn = today;
    }

    Optional<LocalDate> leftOn() {
        return Optional.ofNullable(leftOn);
    }

    boolean hasLeft() {
        return leftOn != null;
    }

    @SuppressWarnings("NullAway") // for JPA
    protected Signatory() {}
}
