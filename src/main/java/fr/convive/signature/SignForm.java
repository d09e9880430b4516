package fr.convive.signature;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Step 13: who has signed tells when, where, in what capacity, on what power, and shows the paper, a faithful
 * copy of the original; or says why not.
 */
@NullUnmarked // raw input: nothing holds before validation
record SignForm(
        @NotNull Signing answer,
        LocalDate signedOn,
        @Size(max = 200) String place,
        @Size(max = 200) String capacity,
        @Size(max = 300) String powerReference,
        Method method,

        @Size(max = 36)
        @Pattern(regexp = "|\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", message = "{sign.document.unknown}")
        String document,

        @Size(max = 2000) String reason,
        Boolean consent,
        Boolean certified,
        @Size(max = 100) String signedBy) {

    static SignForm blank(String capacity, @Nullable String signer, LocalDate today) {
        return new SignForm(null, today, null, capacity, null, Method.HANDWRITTEN, null, null, false, false, signer);
    }

    /** Without paper nothing can be dated afterwards: it is signed today, nowhere but here. */
    static SignForm electronic(Method method, String capacity, String power, LocalDate today) {
        return new SignForm(Signing.SIGNED, today, null, capacity, power, method, null, null, true, false, null);
    }

    static SignForm refusal(String reason) {
        return new SignForm(Signing.REFUSED, null, null, null, null, null, null, reason, false, false, null);
    }

    boolean onPaper() {
        return answer == Signing.SIGNED && method == Method.HANDWRITTEN;
    }

    @AssertTrue(message = "{sign.signedOn.needed}")
    boolean isDateSaid() {
        return !onPaper() || signedOn != null;
    }

    @AssertTrue(message = "{sign.place.needed}")
    boolean isPlaceSaid() {
        return !onPaper() || isSaid(place);
    }

    @AssertTrue(message = "{sign.capacity.needed}")
    boolean isCapacitySaid() {
        return answer != Signing.SIGNED || isSaid(capacity);
    }

    @AssertTrue(message = "{sign.method.needed}")
    boolean isMethodSaid() {
        return answer != Signing.SIGNED || method == Method.HANDWRITTEN || method == Method.IN_APPLICATION;
    }

    @AssertTrue(message = "{sign.consent.needed}")
    boolean isConsentGiven() {
        return answer != Signing.SIGNED || method != Method.IN_APPLICATION || Boolean.TRUE.equals(consent);
    }

    @AssertTrue(message = "{sign.document.needed}")
    boolean isDocumentJoined() {
        return !onPaper() || isSaid(document);
    }

    @AssertTrue(message = "{sign.certified.needed}")
    boolean isCopyCertified() {
        return !onPaper() || Boolean.TRUE.equals(certified);
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != Signing.REFUSED || isSaid(reason);
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
