package fr.convive.partner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Vocabulaire » : the words that some partner bears and that what was typed may mean: itself, its ends, a slip away. */
@Component
class Vocabulary {

    private static final int MOST_ENDINGS = 40;
    static final int SAME = 3;
    private static final int BEGUN = 2;
    private static final int SLIPPED = 1;

    private final JdbcTemplate jdbc;

    Vocabulary(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A word typed into a field. */
    record Typed(PartnerIndex.Field field, String word) {}

    /** For each word typed, in order, the words that it may mean and how surely; all in one reading. */
    List<Map<String, Integer>> meanings(List<Typed> typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<>();
        var sql = new ArrayList<String>();
        for (int i = 0; i < typed.size(); i++) {
            var one = typed.get(i);
            var variants = Slips.variants(one.word());
            sql.add("(select " + i + ", word from word_variant where field = ? and variant in ("
                    + String.join(", ", Collections.nCopies(variants.size(), "?")) + "))");
            arguments.add(one.field().code());
            arguments.addAll(variants);
            sql.add("(select " + i + ", word from search_word where field = ? and word >= ? and word <= ?"
                    + " order by word fetch first " + MOST_ENDINGS + " rows only)");
            Collections.addAll(arguments, one.field().code(), one.word(), one.word() + "zzzz");
        }
        var found = new LinkedHashMap<Integer, Map<String, Integer>>();
        jdbc.query(
                String.join(" union all ", sql),
                row -> {
                    var one = typed.get(row.getInt(1)).word();
                    int weight = weight(one, row.getString(2));
                    if (weight > 0) {
                        found.computeIfAbsent(row.getInt(1), i -> new TreeMap<>())
                                .merge(row.getString(2), weight, Math::max);
                    }
                },
                arguments.toArray());
        var meanings = new ArrayList<Map<String, Integer>>();
        for (int i = 0; i < typed.size(); i++) {
            meanings.add(found.getOrDefault(i, Map.of()));
        }
        return meanings;
    }

    private static int weight(String typed, String word) {
        if (word.equals(typed)) {
            return SAME;
        }
        if (word.startsWith(typed)) {
            return BEGUN;
        }
        return Slips.near(typed, word) ? SLIPPED : 0;
    }
}
