package fr.convive.partner;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.Perimeter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Chercher » among the partners of the académies where a person works, whatever the accents and the slips. */
@Component
public class Finder {

    private static final int MOST_WORDS = 6;
    private static final int MOST_CANDIDATES = 200;
    private static final String OF_SCHOOL = " and (exists (select 1 from partner_interaction i"
            + " where i.school = ? and i.partner_id = p.id)"
            + " or exists (select 1 from convention c where c.school = ? and c.partner_id = p.id))";

    private final JdbcTemplate jdbc;
    private final Vocabulary vocabulary;
    private final Reach reach;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Finder(
            JdbcTemplate jdbc,
            Vocabulary vocabulary,
            Reach reach,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
        this.reach = reach;
        this.organisations = organisations;
        this.events = events;
    }

    /** What is looked for: a name or a number, a town, a sector, the code of a school that knows it; empty means any. */
    public record Wanted(String words, String town, String sector, String school) {

        public boolean isEmpty() {
            return words.isBlank() && town.isBlank() && sector.isBlank() && school.isBlank();
        }
    }

    /** A partner found. */
    public record Found(
            UUID id,
            PartnerKind kind,
            String name,
            @Nullable String town,
            @Nullable String sector,
            @Nullable String siret,
            @Nullable String siren,
            @Nullable String uai) {}

    private record Candidate(Found found, int hits) {}

    /** The likeliest first, that many at most. */
    public List<Found> find(Actor actor, Wanted wanted, int most) {
        refuseForeign(wanted.school(), actor);
        var perimeter = reach.of(actor);
        var number = wanted.words().replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return isNumber(number)
                ? candidates(perimeter, numbered(number), wanted, Map.of(), most).stream()
                        .map(Candidate::found)
                        .toList()
                : named(perimeter, wanted, most);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{3,14}|\\d{7}[A-Z]|W\\d{9}");
    }

    /** A condition of the query and what it compares with. */
    private record Condition(String sql, List<Object> arguments) {}

    private static Condition numbered(String number) {
        return switch (number.charAt(number.length() - 1) > '9' ? 'U' : number.charAt(0) == 'W' ? 'W' : 'S') {
            case 'U' -> new Condition(" and p.uai = ?", List.of(number));
            case 'W' -> new Condition(" and p.rna = ?", List.of(number));
            default ->
                new Condition(
                        " and ((p.siren >= ? and p.siren <= ?) or (p.siret >= ? and p.siret <= ?))",
                        List.of(number, number + "99999999999999", number, number + "99999999999999"));
        };
    }

    private List<Found> named(Perimeter perimeter, Wanted wanted, int most) {
        var names = SearchWords.of(wanted.words());
        if (names.isEmpty() && !wanted.words().isBlank()) {
            return List.of();
        }
        var words = names.subList(0, Math.min(MOST_WORDS, names.size()));
        var typed = new ArrayList<Vocabulary.Typed>();
        words.forEach(word -> typed.add(new Vocabulary.Typed(PartnerIndex.Field.NAME, word)));
        SearchWords.of(wanted.town()).forEach(word -> typed.add(new Vocabulary.Typed(PartnerIndex.Field.TOWN, word)));
        SearchWords.of(wanted.sector())
                .forEach(word -> typed.add(new Vocabulary.Typed(PartnerIndex.Field.SECTOR, word)));
        var meanings = vocabulary.meanings(typed);
        var condition = new Condition("", List.of());
        for (int i = words.size(); i < typed.size(); i++) {
            condition = also(condition, typed.get(i).field(), meanings.get(i));
        }
        var candidates = candidates(perimeter, condition, wanted, slots(words, meanings), most);
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::hits)
                        .thenComparingDouble((Candidate one) -> closeness(wanted.words(), one))
                        .reversed()
                        .thenComparing(one -> Sorting.key(one.found().name())))
                .limit(most)
                .map(Candidate::found)
                .toList();
    }

    private static double closeness(String words, Candidate candidate) {
        return words.isBlank()
                ? 0
                : Trigrams.similarity(words, candidate.found().name());
    }

    private static Map<Integer, Map<String, Integer>> slots(List<String> words, List<Map<String, Integer>> meanings) {
        var slots = new java.util.TreeMap<Integer, Map<String, Integer>>();
        for (int i = 0; i < words.size(); i++) {
            slots.put(i, meanings.get(i));
        }
        return slots;
    }

    /** Must bear one of these words there. */
    private static Condition also(Condition so, PartnerIndex.Field field, Map<String, Integer> meanings) {
        var arguments = new ArrayList<>(so.arguments());
        arguments.add(field.code());
        arguments.addAll(meanings.isEmpty() ? List.of("-") : meanings.keySet());
        return new Condition(
                so.sql() + " and p.id in (select w.partner_id from partner_word w where w.field = ? and w.word in ("
                        + marks(Math.max(1, meanings.size())) + "))",
                arguments);
    }

    /** Those that bear most of the words typed, then by name. */
    private List<Candidate> candidates(
            Perimeter perimeter,
            Condition condition,
            Wanted wanted,
            Map<Integer, Map<String, Integer>> slots,
            int most) {
        var arguments = new ArrayList<>();
        var sql = new StringBuilder("select p.id, p.kind, p.name, p.town, p.sector, p.siret, p.siren, p.uai, ");
        if (slots.isEmpty()) {
            sql.append("0 from partner p where ");
        } else {
            sql.append("h.hits from (").append(hits(perimeter, slots, arguments));
            sql.append(") h join partner p on p.id = h.partner_id where ");
        }
        sql.append(perimeter.condition("p.academy", "p.academy", arguments))
                .append(" and p.merged_into is null")
                .append(condition.sql());
        arguments.addAll(condition.arguments());
        if (!wanted.school().isBlank()) {
            sql.append(OF_SCHOOL);
            Collections.addAll(arguments, wanted.school(), wanted.school());
        }
        sql.append(slots.isEmpty() ? " order by p.sort_name, p.id" : " order by h.hits desc, p.sort_name, p.id")
                .append(" fetch first ")
                .append(slots.isEmpty() ? most : Math.max(most, MOST_CANDIDATES))
                .append(" rows only");
        return jdbc.query(
                sql.toString(),
                (row, i) -> new Candidate(
                        new Found(
                                row.getObject(1, UUID.class),
                                PartnerKind.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8)),
                        row.getInt(9)),
                arguments.toArray());
    }

    /** How much of what was typed each partner bears: a sure word weighs more than one begun, that more than a slip. */
    private static String hits(Perimeter perimeter, Map<Integer, Map<String, Integer>> slots, List<Object> arguments) {
        var each = new ArrayList<String>();
        slots.forEach((slot, meanings) -> {
            for (int weight = Vocabulary.SAME; weight > 0; weight--) {
                int sure = weight;
                var words = meanings.entrySet().stream()
                        .filter(meaning -> meaning.getValue() == sure)
                        .map(Map.Entry::getKey)
                        .toList();
                if (!words.isEmpty()) {
                    arguments.addAll(words);
                    each.add("select partner_id, " + slot + " slot, " + (10 + weight)
                            + " weight from partner_word where field = 'N' and word in (" + marks(words.size())
                            + ") and " + perimeter.condition("academy", "academy", arguments));
                }
            }
        });
        if (each.isEmpty()) {
            return "select id partner_id, 0 hits from partner where 1 = 0";
        }
        return "select partner_id, sum(weight) hits from (select partner_id, slot, max(weight) weight from ("
                + String.join(" union all ", each) + ") b group by partner_id, slot) s group by partner_id";
    }

    /** Whom a school works with is known within its own perimeter only. */
    private void refuseForeign(String school, Actor actor) {
        if (school.isBlank()) {
            return;
        }
        var academy =
                organisations.findByCode(school).map(Organisation::academy).orElse("");
        if (academy.isEmpty() || !actor.perimeter().covers(school, academy)) {
            events.publishEvent(new AccessRefused(actor, "partners of " + school.replaceAll("\\W", "")));
            throw new UnknownPartner(school);
        }
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }
}
