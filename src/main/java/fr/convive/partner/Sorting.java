package fr.convive.partner;

import java.text.Normalizer;
import java.util.Locale;

/** How names are sorted and compared: small letters, without accents nor signs, one space between words. */
public final class Sorting {

    private Sorting() {}

    public static String key(String name) {
        var plain = Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.length() > Partner.MOST_NAME ? plain.substring(0, Partner.MOST_NAME) : plain;
    }
}
