package fr.convive.partner;

/** « UAI » : seven digits and a key letter that name a school (domain rules, section 8). */
public final class Uai {

    private static final String KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private Uai() {}

    public static boolean isSound(String text) {
        return text.matches("\\d{7}[A-Z]")
                && KEYS.charAt(Integer.parseInt(text.substring(0, 7)) % KEYS.length()) == text.charAt(7);
    }
}
