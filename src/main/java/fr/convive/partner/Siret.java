package fr.convive.partner;

/** « SIRET » : 14 digits of an establishment, proved by Luhn's key (domain rules, section 8). */
public final class Siret {

    private static final String LA_POSTE = "356000000";
    private static final int LA_POSTE_DIVISOR = 5;

    private Siret() {}

    /** Whether the number is one; La Poste's offices have a key of their own: the sum of the digits by five. */
    public static boolean isSound(String text) {
        var digits = text.replace(" ", "");
        return digits.matches("\\d{14}")
                && (luhn(digits)
                        || (digits.startsWith(LA_POSTE)
                                && digits.chars().map(c -> c - '0').sum() % LA_POSTE_DIVISOR == 0));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
