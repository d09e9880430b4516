package fr.convive.partner;

/** « SIREN » : nine digits of a company, proved by Luhn's key (domain rules, section 8). */
public record Siren(String digits) {

    /** Spaces are passed over. */
    public Siren {
        digits = digits.replace(" ", "");
        if (!isSound(digits)) {
            throw new IllegalArgumentException("Not a SIREN");
        }
    }

    public static boolean isSound(String text) {
        var digits = text.replace(" ", "");
        return digits.matches("\\d{9}") && Luhn.holds(digits);
    }
}
