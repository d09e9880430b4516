package fr.convive.partner;

import fr.convive.people.Perimeter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** « Recherche » : one question to the database, each of its conditions one that an index answers. */
final class Finding {

    private static final int SURE = 10 + Vocabulary.SAME;
    private static final int LEAST_OF_ALIAS = 12;
    private static final String COLUMNS = "select p.id, p.kind, p.name, p.town, p.sector, p.siret, p.siren, p.uai, ";
    private static final String OF_SCHOOL = " and p.id in (select i.partner_id from partner_interaction i"
            + " where i.school = ? union select c.partner_id from convention c"
            + " where c.school = ? and c.partner_id is not null)";

    private final Perimeter academies;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> conditions = new ArrayList<>();
    private final List<Object> typed = new ArrayList<>();
    private String hits = "";

    Finding(Perimeter academies) {
        this.academies = academies;
        where.append(Reach.condition(academies, "p.academy", conditions)).append(" and p.merged_into is null");
    }

    /** Bears some of the words of the first phrase, or all of those of another: for each word, what it may mean. */
    void bears(List<List<Map<String, Integer>>> phrases, boolean asked) {
        if (!asked) {
            return;
        }
        var each = new ArrayList<String>();
        for (int i = 0; i < phrases.size(); i++) {
            var phrase = phrase(phrases.get(i), i > 0);
            if (!phrase.isEmpty()) {
                each.add(phrase);
            }
        }
        hits = each.isEmpty()
                ? "select id partner_id, 0 score from partner where 1 = 0"
                : each.size() == 1
                        ? each.get(0)
                        : "select partner_id, max(score) score from (" + String.join(" union all ", each)
                                + ") a group by partner_id";
    }

    /** A sure word weighs more than one begun, that more than a slip; a hundred where every word is sure. */
    private String phrase(List<Map<String, Integer>> words, boolean whole) {
        var each = new ArrayList<String>();
        for (int slot = 0; slot < words.size(); slot++) {
            for (int weight = Vocabulary.SAME; weight > 0; weight--) {
                int sure = weight;
                var meant = words.get(slot).entrySet().stream()
                        .filter(meaning -> meaning.getValue() == sure)
                        .map(Map.Entry::getKey)
                        .toList();
                if (!meant.isEmpty()) {
                    typed.addAll(meant);
                    each.add("select partner_id, " + slot + " slot, " + (10 + weight)
                            + " weight from partner_word where field = 'N' and word in (" + marks(meant.size())
                            + ") and " + Reach.condition(academies, "academy", typed));
                }
            }
        }
        if (each.isEmpty()) {
            return "";
        }
        var score = "select partner_id, sum(weight) * 100 / " + SURE * words.size()
                + " score from (select partner_id, slot, max(weight) weight from (" + String.join(" union all ", each)
                + ") b group by partner_id, slot) s group by partner_id";
        return whole ? score + " having sum(weight) >= " + LEAST_OF_ALIAS * words.size() : score;
    }

    /** Must bear one of these words there. */
    void also(PartnerIndex.Field field, Collection<String> meant) {
        conditions.add(field.code());
        conditions.addAll(meant.isEmpty() ? List.of("-") : meant);
        where.append(" and p.id in (select w.partner_id from partner_word w where w.field = ? and w.word in (")
                .append(marks(Math.max(1, meant.size())))
                .append(") and ")
                .append(Reach.condition(academies, "w.academy", conditions))
                .append(')');
    }

    /** Bears that number, or one that begins so. */
    void numbered(String number) {
        if (number.charAt(number.length() - 1) > '9') {
            where.append(" and p.uai = ?");
            conditions.add(number);
        } else if (number.charAt(0) == 'W') {
            where.append(" and p.rna = ?");
            conditions.add(number);
        } else {
            where.append(" and ((p.siren >= ? and p.siren <= ?) or (p.siret >= ? and p.siret <= ?))");
            var last = number + "99999999999999";
            Collections.addAll(conditions, number, last, number, last);
        }
    }

    void of(@Nullable PartnerKind kind) {
        if (kind != null) {
            where.append(" and p.kind = ?");
            conditions.add(kind.name());
        }
    }

    /** The school has an exchange or a convention with it; empty means any. */
    void knownTo(String school) {
        if (!school.isBlank()) {
            where.append(OF_SCHOOL);
            Collections.addAll(conditions, school, school);
        }
    }

    void after(Cursor mark, String sortName) {
        var named = "p.sort_name >= ? and (p.sort_name > ? or p.id > ?)";
        if (hits.isEmpty()) {
            where.append(" and ").append(named);
        } else {
            where.append(" and (h.score < ? or (h.score = ? and ").append(named).append("))");
            Collections.addAll(conditions, mark.score(), mark.score());
        }
        Collections.addAll(conditions, sortName, sortName, mark.last());
    }

    String sql(int size) {
        return COLUMNS
                + (hits.isEmpty()
                        ? "0 from partner p where " + where + " order by p.sort_name, p.id"
                        : "h.score from (" + hits + ") h join partner p on p.id = h.partner_id where " + where
                                + " order by h.score desc, p.sort_name, p.id")
                + " fetch first " + size + " rows only";
    }

    List<Object> arguments() {
        var all = new ArrayList<>(typed);
        all.addAll(conditions);
        return all;
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }
}
