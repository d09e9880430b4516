package fr.convive.drafting;

import fr.convive.deadline.Payment;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;

/** « Versement » as it is asked: the year of the convention, the first being 1, and the amount in euros. */
@NullUnmarked // raw input: nothing holds before validation
record PaymentForm(
        Integer year, @Digits(integer = 12, fraction = 2) BigDecimal amount) {

    static final PaymentForm BLANK = new PaymentForm(null, null);

    static PaymentForm of(Payment payment) {
        return new PaymentForm(payment.year(), payment.amount());
    }

    boolean nothingSaid() {
        return year == null && amount == null;
    }

    /** With its cents, so that one amount is always written the same way. */
    Payment payment() {
        var sound = new Payment(year == null ? 0 : year, amount);
        return sound.amount().scale() > 2
                ? sound
                : new Payment(sound.year(), sound.amount().setScale(2));
    }
}
