package fr.convive.ending;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;

/** « Mettre en demeure » : the letter, when it left and came, what it reproaches; or why the matter is dropped. */
@NullUnmarked // raw input: nothing holds before validation
record SendFormalDemandForm(
        @NotNull Demand answer,
        LocalDate sentOn,
        LocalDate receivedOn,
        @Size(max = 4000) String breaches,
        @Size(max = 2000) String reason) {

    static SendFormalDemandForm blank() {
        return new SendFormalDemandForm(null, null, null, null, null);
    }

    @AssertTrue(message = "{sendFormalDemand.sentOn.needed}")
    boolean isSentOnGiven() {
        return answer != Demand.SENT || sentOn != null;
    }

    @AssertTrue(message = "{sendFormalDemand.receivedOn.order}")
    boolean isReceivedAfterSent() {
        return sentOn == null || receivedOn == null || !receivedOn.isBefore(sentOn);
    }

    @AssertTrue(message = "{sendFormalDemand.breaches.needed}")
    boolean isBreachesGiven() {
        return answer != Demand.SENT || isWritten(breaches);
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != Demand.DROPPED || isWritten(reason);
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }
}
