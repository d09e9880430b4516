package fr.convive.partner;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** How a school courts a partner, as it was typed. */
@NullUnmarked // raw input: nothing holds before validation
record ProspectForm(
        @Size(max = 200) String subject,
        @Size(max = 4000) String ownNeeds,
        @Size(max = 4000) String needs,
        @Size(max = 4000) String gains,
        @Size(max = 4000) String exchanges,
        @Size(max = 4000) String arguments,
        @Size(max = 4000) String proposal,
        @NotNull ProspectState state,
        @Size(max = 2000) String reason,
        @Size(max = 300) String nextStep,
        LocalDate nextOn) {

    static ProspectForm blank() {
        return new ProspectForm(null, null, null, null, null, null, null, ProspectState.TO_CONTACT, null, null, null);
    }

    static ProspectForm of(Prospect prospect) {
        var method = prospect.method();
        var standing = prospect.standing();
        return new ProspectForm(
                method.subject(),
                method.ownNeeds(),
                method.needs(),
                method.gains(),
                method.exchanges(),
                method.arguments(),
                method.proposal(),
                standing.state(),
                standing.reason(),
                standing.nextStep(),
                standing.nextOn());
    }

    @AssertTrue(message = "{prospect.became.byOpening}")
    boolean isStateOneThatIsSaid() {
        return state == null || state.isSaid();
    }

    @AssertTrue(message = "{prospect.reason.needed}")
    boolean isReasonGiven() {
        return state != ProspectState.REFUSED || !Blank.is(reason);
    }

    @AssertTrue(message = "{prospect.nextStep.needed}")
    boolean isNextStepSaid() {
        return nextOn == null || !Blank.is(nextStep);
    }

    Prospect.Method method() {
        return new Prospect.Method(
                Blank.nothing(subject),
                Blank.nothing(ownNeeds),
                Blank.nothing(needs),
                Blank.nothing(gains),
                Blank.nothing(exchanges),
                Blank.nothing(arguments),
                Blank.nothing(proposal));
    }

    Prospect.Standing standing() {
        return new Prospect.Standing(state, Blank.nothing(reason), Blank.nothing(nextStep), nextOn);
    }
}
