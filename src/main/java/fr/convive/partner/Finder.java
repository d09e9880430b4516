package fr.convive.partner;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.Perimeter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Chercher » among the partners of the académies where a person works, whatever the accents and the slips. */
@Component
public class Finder {

    private static final int MOST_WORDS = 6;
    private static final int MOST_PHRASES = 4;
    private static final int MOST_CANDIDATES = 60;
    private static final String COLUMNS = "select p.id, p.kind, p.name, p.town, p.sector, p.siret, p.siren, p.uai";
    private static final String OF_SCHOOL = "select i.partner_id from partner_interaction i where i.school = ?"
            + " union select c.partner_id from convention c where c.school = ? and c.partner_id is not null";

    private final JdbcTemplate jdbc;
    private final PartnerIndex index;
    private final Aliases aliases;
    private final Reach reach;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Finder(
            JdbcTemplate jdbc,
            PartnerIndex index,
            Aliases aliases,
            Reach reach,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.index = index;
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

    /** The same, and how much of what was typed it bears, as the bits of that number: they are in the same order. */
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
        var candidates = page(actor, wanted, null, words.isBlank() ? most : Math.max(most, MOST_CANDIDATES));
        return (words.isBlank() ? candidates.stream() : closest(candidates, new Trigrams(words)))
                .limit(most)
                .map(Candidate::found)
                .toList();
    }

    /** Among those that bear as much of the words, the closest to them first; then as they came, by name. */
    private static Stream<Candidate> closest(List<Candidate> candidates, Trigrams words) {
        var likeness = new HashMap<UUID, Double>();
        candidates.forEach(one ->
                likeness.put(one.found().id(), words.similarity(one.found().name())));
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::score)
                        .thenComparing(one -> likeness.get(one.found().id()))
                        .reversed());
    }

    /** Those that come after that one: by how much of the words they bear, then by name; all of them where nothing is asked. */
    List<Candidate> page(Actor actor, Wanted wanted, @Nullable Cursor after, int size) {
        refuseForeign(wanted.school(), actor);
        var perimeter = reach.of(actor);
        var number = wanted.words().replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        var question = new Finding(perimeter);
        if (number.matches("\\d{3,14}|\\d{7}[A-Z]|W\\d{9}")) {
            question.numbered(number);
        } else if (!wanted.words().isBlank()) {
            var phrases = phrases(wanted.words());
            if (phrases.isEmpty()) {
                return List.of();
            }
            question.bears(phrases);
        }
        question.also(PartnerIndex.TOWN, SearchWords.of(wanted.town()));
        question.also(PartnerIndex.SECTOR, SearchWords.of(wanted.sector()));
        question.of(wanted.kind());
        if (!wanted.school().isBlank()) {
            question.among(knownTo(wanted.school()));
        }
        return records(index.search(question.query(), after == null ? null : end(after), size), perimeter);
    }

    private PartnerIndex.End end(Cursor after) {
        return new PartnerIndex.End(Float.intBitsToFloat(after.score()), sortName(after), after.last());
    }

    /** The school has an exchange or a convention with them. */
    private List<UUID> knownTo(String school) {
        return jdbc.queryForList(OF_SCHOOL, UUID.class, school, school);
    }

    /** As they stand in the database, within the perimeter, in the order in which they were found. */
    private List<Candidate> records(List<PartnerIndex.Hit> hits, Perimeter perimeter) {
        if (hits.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>();
        hits.forEach(hit -> arguments.add(hit.partner()));
        var records = new HashMap<UUID, Found>();
        jdbc.query(
                COLUMNS + " from partner p where p.id in ("
                        + String.join(", ", Collections.nCopies(hits.size(), "?")) + ") and p.merged_into is null and "
                        + Reach.condition(perimeter, "p.academy", arguments),
                row -> {
                    var found = found(row);
                    records.put(found.id(), found);
                },
                arguments.toArray());
        return hits.stream()
                .filter(hit -> records.containsKey(hit.partner()))
                .map(hit -> new Candidate(
                        Objects.requireNonNull(records.get(hit.partner())), Float.floatToIntBits(hit.score())))
                .toList();
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

    private String sortName(Cursor after) {
        return jdbc.queryForList("select sort_name from partner where id = ?", String.class, after.last()).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownPartner(after.last()));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject(1, UUID.class),
                PartnerKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
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
