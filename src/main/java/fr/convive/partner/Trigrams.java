package fr.convive.partner;

import java.util.HashSet;
import java.util.Set;

/** « Ressemblance » : how alike names are to this one: the part of three-letter runs that they share, word by word, from 0 to 1. */
final class Trigrams {

    private final Set<String> runs;

    Trigrams(String name) {
        this.runs = of(Sorting.key(name));
    }

    double similarity(String other) {
        var theirs = of(Sorting.key(other));
        int shared = 0;
        for (var run : theirs) {
            shared += runs.contains(run) ? 1 : 0;
        }
        int all = runs.size() + theirs.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }

    private static Set<String> of(String key) {
        var runs = new HashSet<String>();
        for (var word : key.split(" ")) {
            if (!word.isEmpty()) {
                var padded = "  " + word + " ";
                for (int i = 0; i + 3 <= padded.length(); i++) {
                    runs.add(padded.substring(i, i + 3));
                }
            }
        }
        return runs;
    }
}
