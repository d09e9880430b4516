package fr.convive.partner;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
    private static final int MOST_PHRASES = 4;
    private static final int MOST_CANDIDATES = 200;

    private final JdbcTemplate jdbc;
    private final Vocabulary vocabulary;
    private final Aliases aliases;
    private final Reach reach;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Finder(
            JdbcTemplate jdbc,
            Vocabulary vocabulary,
            Aliases aliases,
            Reach reach,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
        this.aliases = aliases;
        this.reach = reach;
        this.organisations = organisations;
        this.events = events;
    }

    /** What is looked for: a name or a number, a town, a sector, the code of a school that knows it, a kind; empty means any. */
    public record Wanted(
            String words,
            String town,
            String sector,
            String school,
            @Nullable PartnerKind kind) {

        public Wanted(String words, String town, String sector, String school) {
            this(words, town, sector, school, null);
        }

        public boolean isEmpty() {
            return words.isBlank() && town.isBlank() && sector.isBlank() && school.isBlank() && kind == null;
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

    /** The same, and how much of what was typed it bears. */
    record Candidate(Found found, int score) {

        Cursor mark() {
            return new Cursor(score, found.id());
        }
    }

    /** The likeliest first, that many at most; nothing where nothing is asked. */
    public List<Found> find(Actor actor, Wanted wanted, int most) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var words = wanted.words();
        return page(actor, wanted, null, words.isBlank() ? most : Math.max(most, MOST_CANDIDATES)).stream()
                .sorted(Comparator.comparingInt(Candidate::score)
                        .thenComparingDouble((Candidate one) -> words.isBlank()
                                ? 0
                                : Trigrams.similarity(words, one.found().name()))
                        .reversed()
                        .thenComparing(one -> Sorting.key(one.found().name())))
                .limit(most)
                .map(Candidate::found)
                .toList();
    }

    /** Those that come after that one: by how much of the words they bear, then by name; all of them where nothing is asked. */
    List<Candidate> page(Actor actor, Wanted wanted, @Nullable Cursor after, int size) {
        refuseForeign(wanted.school(), actor);
        var number = wanted.words().replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        var isNumber = number.matches("\\d{3,14}|\\d{7}[A-Z]|W\\d{9}");
        var phrases = isNumber ? List.<List<String>>of() : phrases(wanted.words());
        if (!isNumber && phrases.isEmpty() && !wanted.words().isBlank()) {
            return List.of();
        }
        var towns = SearchWords.of(wanted.town());
        var sectors = SearchWords.of(wanted.sector());
        var typed = new ArrayList<Vocabulary.Typed>();
        phrases.forEach(
                phrase -> phrase.forEach(word -> typed.add(new Vocabulary.Typed(PartnerIndex.Field.NAME, word))));
        towns.forEach(word -> typed.add(new Vocabulary.Typed(PartnerIndex.Field.TOWN, word)));
        sectors.forEach(word -> typed.add(new Vocabulary.Typed(PartnerIndex.Field.SECTOR, word)));
        var meanings = vocabulary.meanings(typed);

        var query = new Finding(reach.of(actor));
        int named = phrases.stream().mapToInt(List::size).sum();
        query.bears(split(phrases, meanings), !phrases.isEmpty());
        for (int i = named; i < typed.size(); i++) {
            query.also(typed.get(i).field(), meanings.get(i).keySet());
        }
        if (isNumber) {
            query.numbered(number);
        }
        query.of(wanted.kind());
        query.knownTo(wanted.school());
        if (after != null) {
            query.after(after, sortName(after));
        }
        return jdbc.query(
                query.sql(size), (row, i) -> candidate(row), query.arguments().toArray());
    }

    /** What was typed, and the other names of the institution that it names, each in words that tell something. */
    private List<List<String>> phrases(String typed) {
        return typed.isBlank()
                ? List.of()
                : aliases.alike(typed).stream()
                        .limit(MOST_PHRASES)
                        .map(SearchWords::of)
                        .filter(words -> !words.isEmpty())
                        .map(words -> words.subList(0, Math.min(MOST_WORDS, words.size())))
                        .toList();
    }

    private static List<List<Map<String, Integer>>> split(
            List<List<String>> phrases, List<Map<String, Integer>> meanings) {
        var split = new ArrayList<List<Map<String, Integer>>>();
        int from = 0;
        for (var phrase : phrases) {
            split.add(meanings.subList(from, from + phrase.size()));
            from += phrase.size();
        }
        return split;
    }

    private String sortName(Cursor after) {
        return jdbc.queryForList("select sort_name from partner where id = ?", String.class, after.last()).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownPartner(after.last()));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                new Found(
                        row.getObject(1, UUID.class),
                        PartnerKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)),
                row.getInt(9));
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
}
