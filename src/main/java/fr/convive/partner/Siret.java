package fr.convive.partner;

/** « SIRET » : 14 digits of an establishment, proved by Luhn's key (domain rules, section 8). */
public record Siret(String digits) {

    private static final String LA_POSTE = "356000000";
    private static final int LA_POSTE_DIVISOR = 5;

    /** Spaces are passed over. */
    public Siret {
        digits = digits.replace(" ", "");
        if (!isSound(digits)) {
            throw new IllegalArgumentException("Not a SIRET");
        }
    }

    /** Whether the number is one; La Poste's offices have a key of their own: the sum of the digits by five. */
    public static boolean isSound(String text) {
        var digits = text.replace(" ", "");
        return digits.matches("\\d{14}")
                && (Luhn.holds(digits)
                        || (digits.startsWith(LA_POSTE)
                                && digits.chars().map(c -> c - '0').sum() % LA_POSTE_DIVISOR == 0));
    }

    /** The company that the establishment is part of: its first nine digits. */
    public Siren siren() {
        return new Siren(digits.substring(0, 9));
    }
}
