package fr.convive.partner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words by which something is found: no small words, no legal forms; initials as one word more. */
final class SearchWords {

    static final int MOST = 60;
    private static final int LEAST_INITIALS = 3;
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
