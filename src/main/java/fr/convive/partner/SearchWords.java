package fr.convive.partner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words by which something is found: no small words, no legal forms; initials as one word more. */
final class SearchWords {

    static final int MOST = 60;
    private static final int LEAST_INITIALS = 3;
    private static final int LEAST_KEY = 3;
    private static final int MOST_LEFT = 6;
    private static final Set<String> SMALL =
            Set.of("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "sur", "sous");
    private static final Set<String> LEGAL_FORMS =
            Set.of("sa", "sas", "sasu", "sarl", "eurl", "snc", "sci", "scop", "scp", "gie", "cie");
    private static final Map<String, String> WAYS = Map.of(
            "av",
            "avenue",
            "ave",
            "avenue",
            "bd",
            "boulevard",
            "bld",
            "boulevard",
            "r",
            "rue",
            "pl",
            "place",
            "rte",
            "route",
            "ch",
            "chemin",
            "imp",
            "impasse",
            "st",
            "saint");

    private SearchWords() {}

    /** The words of a text that tell something; where none does, all of them. */
    static List<String> of(@Nullable String text) {
        var all = all(text);
        var telling = all.stream()
                .filter(word -> !SMALL.contains(word) && !LEGAL_FORMS.contains(word))
                .toList();
        return telling.isEmpty() ? all : telling;
    }

    private static List<String> all(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(Sorting.key(text).split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.length() > MOST ? word.substring(0, MOST) : word)
                        .distinct()
                        .toList();
    }

    /** Those of a name, and its initials: « Société nationale des chemins de fer français » is also « sncff ». */
    static List<String> ofName(String name) {
        var words = new ArrayList<>(of(name));
        var initials = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        if (initials.length() >= LEAST_INITIALS && !words.contains(initials)) {
            words.add(initials);
        }
        return words;
    }

    /** A name without what does not tell: the same for « SARL Dupont Garage » and « Garage Dupont ». */
    static String signature(String name) {
        return of(name).stream().sorted().collect(Collectors.joining(" "));
    }

    /** What names that sound alike share: the bones of all its words, and of all but one. */
    static Set<String> keys(String name) {
        var bones = of(name).stream().sorted().map(SearchWords::bones).toList();
        var keys = new TreeSet<String>();
        keys.add(key(bones, bones.size()));
        for (int left = 0; bones.size() > 1 && left < Math.min(bones.size(), MOST_LEFT); left++) {
            keys.add(key(bones, left));
        }
        keys.removeIf(key -> key.length() < LEAST_KEY);
        return keys;
    }

    private static String key(List<String> bones, int left) {
        var key = new StringBuilder();
        for (int i = 0; i < bones.size(); i++) {
            key.append(i == left ? "" : bones.get(i));
        }
        return key.substring(0, Math.min(key.length(), MOST));
    }

    /** A word without the letters by which slips differ: « hydrolys » and « hidrolis » are both « hdrl ». */
    private static String bones(String word) {
        var plain = word.replace("ph", "f").replaceAll("(?<=...)[sx]$", "");
        return plain.substring(0, 1)
                + plain.substring(1).replaceAll("[aeiouyh]", "").replaceAll("(\\D)\\1+", "$1");
    }

    /** An address as one word: ways in full, no town after the postcode; nothing where it tells too little. */
    static List<String> ofAddress(@Nullable String address, @Nullable String postcode) {
        if (address == null || postcode == null) {
            return List.of();
        }
        var words = Arrays.stream(Sorting.key(address).split(" "))
                .takeWhile(word -> !word.equals(postcode))
                .map(word -> WAYS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        var key = words + " " + postcode;
        return words.isBlank() ? List.of() : List.of(key.substring(Math.max(0, key.length() - MOST)));
    }
}
