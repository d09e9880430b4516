package fr.convive.signature;

import fr.convive.convention.ConventionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The files that were sealed, by the round in which they were signed; kept for ever, never written twice. */
@Component
class SealedTexts {

    private final JdbcTemplate jdbc;

    SealedTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One round's: its number, and when it was sealed. */
    record SealedText(UUID round, int number, Instant sealedAt) {}

    /** A sealed file of a round. */
    enum Part {
        CONTENT,
        EVIDENCE
    }

    /** The rounds in which all have signed and that wait for their seal, the oldest first. */
    List<Waiting> waiting() {
        return jdbc.query(
                "select r.id, r.convention_id from signature_round r where r.state = 'SEALED'"
                        + " and not exists (select 1 from sealed_round s where s.round_id = r.id)"
                        + " order by r.opened_on, r.id",
                (row, i) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class).toString()));
    }

    record Waiting(UUID round, String convention) {}

    /** Keeps them, unless another node did meanwhile: then theirs stand. */
    void keep(Waiting round, String signedHash, Instant at, byte[] content, byte[] evidence) {
        jdbc.update(
                "insert into sealed_round (round_id, convention_id, signed_sha256, sealed_at, content, evidence)"
                        + " values (?, ?, ?, ?, ?, ?)",
                round.round(),
                UUID.fromString(round.convention()),
                signedHash,
                Timestamp.from(at),
                content,
                evidence);
    }

    List<SealedText> of(ConventionId convention) {
        return jdbc.query(
                "select s.round_id, r.number, s.sealed_at from sealed_round s join signature_round r on r.id = s.round_id"
                        + " where s.convention_id = ? order by r.number",
                (row, i) -> new SealedText(
                        row.getObject(1, UUID.class),
                        row.getInt(2),
                        row.getTimestamp(3).toInstant()),
                convention.id());
    }

    Optional<byte[]> find(UUID round, Part part) {
        return jdbc
                .queryForList(
                        "select " + (part == Part.CONTENT ? "content" : "evidence")
                                + " from sealed_round where round_id = ?",
                        byte[].class,
                        round)
                .stream()
                .findFirst();
    }

    byte[] read(UUID round, Part part) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select " + (part == Part.CONTENT ? "content" : "evidence") + " from sealed_round where round_id = ?",
                byte[].class,
                round));
    }
}
