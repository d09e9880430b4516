package fr.convive.partner;

import fr.convive.people.Actor;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** « Registre des fusions » : what each merger moved, row by row, and what the survivor said before and after. */
@Component
class MergerBook {

    /** Where partners are named, by the column; whether a row has a version that must move with it. */
    private enum Place {
        CONTACTS("partner_contact", "partner_id", true),
        INTERACTIONS("partner_interaction", "partner_id", true),
        PROSPECTS("prospect", "partner_id", true),
        CONVENTIONS("convention", "partner_id", true),
        SUBSIDIARIES("partner", "parent", true),
        MERGED_BEFORE("partner", "merged_into", true);

        private final String table;
        private final String column;
        private final boolean versioned;

        Place(String table, String column, boolean versioned) {
            this.table = table;
            this.column = column;
            this.versioned = versioned;
        }

        String update() {
            return "update " + table + " set " + column + " = ?" + (versioned ? ", version = version + 1" : "")
                    + " where " + column + " = ? and id = ?";
        }
    }

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    MergerBook(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A merger as it stands. */
    record Merger(UUID id, UUID survivor, UUID merged, LocalDate on, boolean undone, Facets before, Facets after) {}

    /** Two who merge the same records wait for one another. */
    void hold(UUID one, UUID other) {
        jdbc.queryForList("select id from partner where id in (?, ?) order by id for update", UUID.class, one, other);
    }

    UUID open(Partner survivor, Partner merged, Actor by, LocalDate today) {
        var id = UUID.randomUUID();
        jdbc.update(
                "insert into partner_merger (id, academy, survivor, merged, merged_by, merged_on, before_text, after_text)"
                        + " values (?, ?, ?, ?, ?, ?, '{}', '{}')",
                id,
                survivor.academy(),
                survivor.id(),
                merged.id(),
                by.login(),
                Date.valueOf(today));
        return id;
    }

    void keep(UUID merger, Facets before, Facets after) {
        jdbc.update(
                "update partner_merger set before_text = ?, after_text = ? where id = ?",
                json.writeValueAsString(before),
                json.writeValueAsString(after),
                merger);
    }

    /** Moves all that names one to the other, and remembers each row. */
    void move(UUID merger, UUID from, UUID to) {
        for (var place : Place.values()) {
            var rows = jdbc.queryForList(
                    "select id from " + place.table + " where " + place.column
                            + " = ? and id <> ? order by id for update",
                    UUID.class,
                    from,
                    to);
            jdbc.batchUpdate(
                    "insert into partner_merger_row (merger_id, moved, row_id) values (?, ?, ?)",
                    rows.stream()
                            .map(row -> new Object[] {merger, place.name(), row})
                            .toList());
            jdbc.batchUpdate(
                    place.update(),
                    rows.stream().map(row -> new Object[] {to, from, row}).toList());
        }
    }

    /** Each row that was moved goes back, if it is still there. */
    void moveBack(UUID merger, UUID from, UUID to) {
        var rows = new LinkedHashMap<Place, List<Object[]>>();
        jdbc.query(
                "select moved, row_id from partner_merger_row where merger_id = ? order by moved, row_id",
                row -> {
                    rows.computeIfAbsent(Place.valueOf(row.getString(1)), place -> new ArrayList<>())
                            .add(new Object[] {to, from, row.getObject(2, UUID.class)});
                },
                merger);
        rows.forEach((place, moved) -> jdbc.batchUpdate(place.update(), moved));
    }

    void close(UUID merger, Actor by, LocalDate today) {
        jdbc.update(
                "update partner_merger set undone_by = ?, undone_on = ? where id = ?",
                by.login(),
                Date.valueOf(today),
                merger);
    }

    Merger get(UUID id) {
        return jdbc
                .query(
                        "select id, survivor, merged, merged_on, undone_on, before_text, after_text"
                                + " from partner_merger where id = ?",
                        this::merger,
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No merger " + id));
    }

    /** Those that a record survived, the last first, and not undone. */
    List<Merger> of(UUID survivor) {
        return jdbc.query(
                "select id, survivor, merged, merged_on, undone_on, before_text, after_text from partner_merger"
                        + " where survivor = ? and undone_on is null order by merged_on desc, id",
                this::merger,
                survivor);
    }

    /** The same, of that day or later. */
    List<Merger> since(UUID survivor, LocalDate day) {
        return of(survivor).stream()
                .filter(merger -> !merger.on().isBefore(day))
                .toList();
    }

    private Merger merger(java.sql.ResultSet row, int i) throws java.sql.SQLException {
        return new Merger(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getDate(4).toLocalDate(),
                row.getDate(5) != null,
                json.readValue(row.getString(6), Facets.class),
                json.readValue(row.getString(7), Facets.class));
    }
}
