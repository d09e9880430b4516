package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.people.Perimeter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Doublons probables » : the records of the académies in reach that share a number, a name, an address, page after page. */
@Component
class Doubles {

    private static final int PAGE = 25;
    private static final int GROUPS = 100;
    private static final int ROUNDS = 5;
    private static final int MOST_ALIKE = 12;
    private static final int MOST_MEMBERS = 600;

    private final Reach reach;
    private final JdbcTemplate jdbc;

    Doubles(Reach reach, JdbcTemplate jdbc) {
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /** Two records that may be one, and why. */
    record Pair(Likeness.Sample first, Likeness.Sample second, Set<Twins.Why> why) {}

    /** Some pairs, and what the next ones come after, or nothing. */
    record Page(List<Pair> pairs, @Nullable String next) {}

    /** What several records of one académie share. */
    private record Shared(String value, String academy) {

        String mark() {
            return academy + "~" + value;
        }

        static Shared of(String mark) {
            var at = mark.indexOf('~');
            return new Shared(mark.substring(at + 1), mark.substring(0, Math.max(0, at)));
        }
    }

    /** Those that share this; {@code after} is where the page before ended. No two records are compared that share nothing. */
    Page page(Actor actor, Twins.Why why, @Nullable String after) {
        var academies = reach.of(actor);
        var pairs = new ArrayList<Pair>();
        var last = after == null ? null : Shared.of(after);
        for (int round = 0; round < ROUNDS; round++) {
            var groups = groups(academies, why, last);
            var members = members(why, groups);
            for (var group : groups.subList(0, Math.min(GROUPS, groups.size()))) {
                pairs.addAll(alike(why, group, members.getOrDefault(group, List.of())));
                last = group;
                if (pairs.size() >= PAGE) {
                    return new Page(apart(pairs), last.mark());
                }
            }
            if (groups.size() <= GROUPS) {
                return new Page(apart(pairs), null);
            }
        }
        return new Page(apart(pairs), Objects.requireNonNull(last).mark());
    }

    private static List<Pair> alike(Twins.Why why, Shared group, List<Likeness.Sample> members) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                var one = members.get(i);
                var other = members.get(j);
                var reasons = Likeness.of(one, other);
                if (reasons.contains(why) && isFirst(why, group, one, other)) {
                    pairs.add(new Pair(one, other, reasons));
                }
            }
        }
        return pairs;
    }

    /** Close names share several keys: the pair is told at the first. */
    private static boolean isFirst(Twins.Why why, Shared group, Likeness.Sample one, Likeness.Sample other) {
        if (why != Twins.Why.CLOSE_NAME) {
            return true;
        }
        var keys = SearchWords.keys(one.name());
        keys.retainAll(SearchWords.keys(other.name()));
        return keys.stream().findFirst().filter(group.value()::equals).isPresent();
    }

    /** One more than is shown, so that it is known whether any follow. */
    private List<Shared> groups(Perimeter academies, Twins.Why why, @Nullable Shared after) {
        var arguments = new ArrayList<Object>();
        var column = column(why);
        var sql = new StringBuilder("select ").append(column).append(", academy from ");
        sql.append(isWord(why) ? "partner_word where field = ?" : "partner where merged_into is null");
        if (isWord(why)) {
            arguments.add(field(why).code());
        }
        sql.append(" and ").append(column).append(" > ''");
        sql.append(" and ").append(Reach.condition(academies, "academy", arguments));
        if (after != null) {
            sql.append(" and %1$s >= ? and (%1$s > ? or academy > ?)".formatted(column));
            Collections.addAll(arguments, after.value(), after.value(), after.academy());
        }
        sql.append(" group by %1$s, academy having count(*) > 1".formatted(column));
        if (isWord(why)) {
            sql.append(" and count(*) <= ").append(MOST_ALIKE);
        }
        sql.append(" order by %1$s, academy fetch first %2$d rows only".formatted(column, GROUPS + 1));
        return jdbc.query(
                sql.toString(), (row, i) -> new Shared(row.getString(1), row.getString(2)), arguments.toArray());
    }

    private Map<Shared, List<Likeness.Sample>> members(Twins.Why why, Collection<Shared> groups) {
        var members = new LinkedHashMap<Shared, List<Likeness.Sample>>();
        if (groups.isEmpty()) {
            return members;
        }
        var values = groups.stream().map(Shared::value).collect(Collectors.toCollection(LinkedHashSet::new));
        var academies = groups.stream().map(Shared::academy).collect(Collectors.toCollection(LinkedHashSet::new));
        var arguments = new ArrayList<Object>(values);
        arguments.addAll(academies);
        var from = "partner p where p." + column(why);
        var shared = "p." + column(why);
        if (isWord(why)) {
            from = "partner_word w join partner p on p.id = w.partner_id where w.field = ? and w.word";
            shared = "w.word";
            arguments.add(0, field(why).code());
        }
        jdbc.query(
                "select p.id, p.name, p.town, p.siren, p.siret, p.uai, p.rna, p.address, p.postcode, " + shared
                        + ", p.academy from " + from + " in (" + marks(values.size()) + ") and "
                        + (isWord(why) ? "w" : "p") + ".academy in (" + marks(academies.size())
                        + ") and p.merged_into is null order by " + shared
                        + ", p.academy, p.opened_on, p.id fetch first " + MOST_MEMBERS + " rows only",
                row -> {
                    var group = members.computeIfAbsent(
                            new Shared(row.getString(10), row.getString(11)), each -> new ArrayList<>());
                    if (group.size() < MOST_ALIKE) {
                        group.add(sample(row));
                    }
                },
                arguments.toArray());
        return members;
    }

    private static Likeness.Sample sample(ResultSet row) throws SQLException {
        return new Likeness.Sample(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    /** Without those of which somebody said that they are two. */
    private List<Pair> apart(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return pairs;
        }
        var ids = pairs.stream().map(pair -> pair.first().id()).distinct().toList();
        var others = pairs.stream().map(pair -> pair.second().id()).distinct().toList();
        var all = new ArrayList<>(ids);
        all.addAll(others);
        var two = new HashSet<Set<UUID>>();
        jdbc.query(
                "select first_id, second_id from partner_distinct where first_id in (" + marks(all.size()) + ")",
                row -> {
                    two.add(Set.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
                },
                all.toArray());
        return pairs.stream()
                .filter(pair ->
                        !two.contains(Set.of(pair.first().id(), pair.second().id())))
                .toList();
    }

    private static boolean isWord(Twins.Why why) {
        return why == Twins.Why.CLOSE_NAME || why == Twins.Why.SAME_ADDRESS;
    }

    private static SharedWords.Field field(Twins.Why why) {
        return why == Twins.Why.CLOSE_NAME ? SharedWords.Field.KEY : SharedWords.Field.ADDRESS;
    }

    private static String column(Twins.Why why) {
        return switch (why) {
            case SAME_SIRET -> "siret";
            case SAME_UAI -> "uai";
            case SAME_RNA -> "rna";
            case SAME_SIREN -> "siren";
            case SAME_NAME -> "signature";
            case CLOSE_NAME, SAME_ADDRESS -> "word";
        };
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }
}
