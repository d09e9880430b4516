package fr.convive.partner;

import java.util.Set;
import java.util.TreeSet;

/** How alike two names are: the part of three-letter runs that they share, word by word, from 0 to 1. */
final class Trigrams {

    private Trigrams() {}

    static double similarity(String one, String other) {
        var ours = of(Sorting.key(one));
        var theirs = of(Sorting.key(other));
        var shared = new TreeSet<>(ours);
        shared.retainAll(theirs);
        int all = ours.size() + theirs.size() - shared.size();
        return all == 0 ? 0 : (double) shared.size() / all;
    }

    private static Set<String> of(String key) {
        var runs = new TreeSet<String>();
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
