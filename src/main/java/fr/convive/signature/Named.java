package fr.convive.signature;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether somebody typed their own name: the same words, whatever their order, accents and capitals. */
final class Named {

    private Named() {}

    static boolean is(String typed, String name) {
        return words(typed).equals(words(name));
    }

    private static List<String> words(String name) {
        return Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.FRENCH)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }
}
