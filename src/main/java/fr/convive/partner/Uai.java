package fr.convive.partner;

/** « UAI » : seven digits and a key letter that name a school (domain rules, section 8). */
public record Uai(String code) {

    private static final String KEYS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    public Uai {
        if (!isSound(code)) {
            throw new IllegalArgumentException("Not a UAI");
        }
    }

    public static boolean isSound(String text) {
        return text.matches("\\d{7}[A-Z]")
                && KEYS.charAt(Integer.parseInt(text.substring(0, 7)) % KEYS.length()) == text.charAt(7);
    }
}
