package fr.convive.partner;

import java.util.Set;
import java.util.TreeSet;

/** « Fautes de frappe » : two words one slip apart lose a letter each and are the same. */
final class Slips {

    private static final int LEAST = 4;
    private static final int LONG = 8;

    private Slips() {}

    /** The word and what it becomes less any one letter; short words allow no slip. */
    static Set<String> variants(String word) {
        var variants = new TreeSet<String>();
        variants.add(word);
        if (word.length() >= LEAST) {
            for (int i = 0; i < word.length(); i++) {
                variants.add(word.substring(0, i) + word.substring(i + 1));
            }
        }
        return variants;
    }

    /** Whether these may be one word: one slip apart, two in a long word. */
    static boolean near(String typed, String word) {
        int shortest = Math.min(typed.length(), word.length());
        return shortest >= LEAST - 1 && distance(typed, word) <= (shortest >= LONG ? 2 : 1);
    }

    /** Letters added, lost, changed, or two neighbours swapped. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + changed);
                if (swapped(one, other, i, j)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }

    private static boolean swapped(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
