package fr.convive.deadline;

import static fr.convive.deadline.UnsoundTerm.unless;
import static fr.convive.deadline.UnsoundTerm.unlessBetween;

import java.math.BigDecimal;

/** « Versement » : the amount promised for one year of the convention, the first being 1. */
public record Payment(int year, BigDecimal amount) {

    public Payment {
        // a document may forget the amount
        unlessBetween(1, Length.MOST_YEARS, year, "payments.year");
        unless(amount != null && amount.signum() >= 0, "payments.amount", "Un montant positif ou nul est attendu.");
    }
}
