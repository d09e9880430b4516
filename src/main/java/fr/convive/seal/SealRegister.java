package fr.convive.seal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Registre des sceaux » : every file that was sealed, by its hash, and every certificate that ever sealed. */
@Component
public class SealRegister {

    private final JdbcTemplate jdbc;

    SealRegister(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A file that was sealed: under what reference, when. */
    public record SealedFile(String reference, Instant sealedOn) {}

    /** Keeps that this very file was sealed; once, whoever says it twice. */
    public void keep(byte[] sealed, String reference, Instant at, String certificate) {
        jdbc.update("""
                insert into sealed_file (sha256, reference, sealed_at, certificate)
                select ?, ?, cast(? as timestamp with time zone), ?
                 where not exists (select 1 from sealed_file where sha256 = ?)
                """, Fingerprints.of(sealed), reference, Timestamp.from(at), certificate, Fingerprints.of(sealed));
    }

    Optional<SealedFile> find(byte[] file) {
        return jdbc
                .query(
                        "select reference, sealed_at from sealed_file where sha256 = ?",
                        (row, i) -> new SealedFile(
                                row.getString(1), row.getTimestamp(2).toInstant()),
                        Fingerprints.of(file))
                .stream()
                .findFirst();
    }

    boolean isOurs(String certificate) {
        return !jdbc.queryForList(
                        "select 1 from sealed_file where certificate = ? fetch first 1 rows only", certificate)
                .isEmpty();
    }
}
