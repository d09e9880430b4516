package fr.convive.partner;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** An exchange as it was typed; a visit has its sheet, and one side at least gave something. */
@NullUnmarked // raw input: nothing holds before validation
record InteractionForm(
        @NotNull InteractionKind kind,
        @NotNull LocalDate heldOn,
        UUID contact,
        @Size(max = 1000) String present,
        @Size(max = 2000) String given,
        @Positive @Max(MOST) Integer givenCount,
        @Size(max = 2000) String received,
        @Positive @Max(MOST) Integer receivedCount,
        @Size(max = 1000) String met,
        @Size(max = 4000) String seen,
        @Size(max = 4000) String needs,
        @Size(max = 4000) String followUp,
        @Size(max = 4000) String notes,
        InteractionKind nextKind,
        LocalDate nextOn,
        @Size(max = 200) String nextBy) {

    private static final int MOST = 9_999;

    static InteractionForm on(LocalDate day, String by) {
        return new InteractionForm(
                null, day, null, null, null, null, null, null, null, null, null, null, null, null, null, by);
    }

    static InteractionForm of(Interaction.Account told) {
        var next = told.next();
        return new InteractionForm(
                told.kind(),
                told.heldOn(),
                told.contact(),
                told.present(),
                told.given().what(),
                told.given().count(),
                told.received().what(),
                told.received().count(),
                told.sheet().met(),
                told.sheet().seen(),
                told.sheet().needs(),
                told.sheet().followUp(),
                told.notes(),
                next == null ? null : next.kind(),
                next == null ? null : next.on(),
                next == null ? null : next.by());
    }

    @AssertTrue(message = "{interaction.met.needed}")
    boolean isMetSaidOfAVisit() {
        return kind != InteractionKind.VISIT || !Blank.is(met);
    }

    @AssertTrue(message = "{interaction.seen.needed}")
    boolean isSeenSaidOfAVisit() {
        return kind != InteractionKind.VISIT || !Blank.is(seen);
    }

    @AssertTrue(message = "{interaction.given.needed}")
    boolean isSomethingGivenOrReceived() {
        return !Blank.is(given) || givenCount != null || !Blank.is(received) || receivedCount != null;
    }

    @AssertTrue(message = "{interaction.next.kind}")
    boolean isNextKindSaid() {
        return nextOn == null || nextKind != null;
    }

    @AssertTrue(message = "{interaction.next.day}")
    boolean isNextDaySaid() {
        return nextKind == null || nextOn != null;
    }

    @AssertTrue(message = "{interaction.next.after}")
    boolean isNextAfterThisOne() {
        return nextOn == null || heldOn == null || nextOn.isAfter(heldOn);
    }

    Interaction.Account account() {
        return new Interaction.Account(
                kind,
                heldOn,
                contact,
                Blank.nothing(present),
                new Interaction.Gift(Blank.nothing(given), givenCount),
                new Interaction.Gift(Blank.nothing(received), receivedCount),
                new Interaction.VisitSheet(
                        Blank.nothing(met), Blank.nothing(seen), Blank.nothing(needs), Blank.nothing(followUp)),
                Blank.nothing(notes),
                nextOn == null ? null : new Interaction.Next(nextKind, nextOn, Blank.nothing(nextBy)));
    }
}
