package fr.convive.partner;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are sorted and compared: small letters, without accents nor signs, one space between words. */
public final class Sorting {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Sorting() {}

    public static String key(String name) {
        var letters = Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD);
        var plain = SIGNS.matcher(MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.FRENCH))
                .replaceAll(" ")
                .strip();
        return plain.length() > Partner.MOST_NAME ? plain.substring(0, Partner.MOST_NAME) : plain;
    }
}
