package fr.convive.wording;

import fr.convive.convention.ConventionId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The bytes of the texts that were printed, kept in the database: one transaction and several nodes see the same. */
@Component
class PrintedTexts {

    private final JdbcTemplate jdbc;

    PrintedTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TextPrints.Print> find(UUID text, TextPrints.Kind kind) {
        return jdbc
                .query(
                        "select sha256, content from text_print where text_id = ? and kind = ?",
                        (row, i) -> new TextPrints.Print(row.getString(1), row.getBytes(2)),
                        text,
                        kind.name())
                .stream()
                .findFirst();
    }

    /** The texts of a convention that were printed as they are signed. */
    Set<UUID> settled(ConventionId convention) {
        return Set.copyOf(jdbc.queryForList(
                "select p.text_id from text_print p join text_version v on v.id = p.text_id"
                        + " where v.convention_id = ? and p.kind = 'FINAL'",
                UUID.class,
                convention.id()));
    }

    /** Keeps it, unless somebody did meanwhile: then theirs stands. */
    TextPrints.Print keep(UUID text, TextPrints.Kind kind, TextPrints.Print print) {
        try {
            jdbc.update(
                    "insert into text_print (text_id, kind, sha256, content) values (?, ?, ?, ?)",
                    text,
                    kind.name(),
                    print.sha256(),
                    print.content());
            return print;
        } catch (DuplicateKeyException kept) {
            return find(text, kind).orElseThrow();
        }
    }
}
