package fr.convive.document;

import fr.convive.people.Actor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receives and gives back the files of conventions, kept in the database: one transaction and several nodes see the same. */
@Component
public class Documents {

    /** The most a file may weigh, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** The most files of one case. */
    public static final int MOST_FILES = 20;

    /** The most that all files of one case may weigh, in bytes. */
    public static final long MOST_BYTES_OF_A_CASE = 50L * 1024 * 1024;

    private final StoredDocuments stored;
    private final Inspection inspection;
    private final Antivirus antivirus;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Documents(StoredDocuments stored, Inspection inspection, Antivirus antivirus, JdbcTemplate jdbc, Clock clock) {
        this.stored = stored;
        this.inspection = inspection;
        this.antivirus = antivirus;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what stays of a file under its hash; refuses what {@link Inspection} refuses, and what is too much for one case. */
    @Transactional
    public Document receive(String caseKey, Arrival arrival, Actor from) {
        var fit = inspection.of(arrival.fileName(), arrival.declared(), arrival.content());
        var known = stored.findByCaseKeyOrderByReceivedAt(caseKey);
        var hash = sha256(fit.content());
        var same = known.stream()
                .filter(piece -> piece.sha256().equals(hash) && !piece.isReplaced())
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        refuseTooMuch(known, fit, arrival.fileName());
        var title = title(arrival.fileName());
        var document = new Document(
                caseKey,
                new Document.Received(title, fit.format(), hash, fit.content().length),
                from.login(),
                clock.instant(),
                antivirus.atFirst(),
                arrival.purpose());
        known.stream()
                .filter(piece -> piece.title().equals(title) && !piece.isReplaced())
                .forEach(document::replace);
        stored.saveAndFlush(document);
        jdbc.update("insert into document_content (document_id, content) values (?, ?)", document.id(), fit.content());
        antivirus.soon();
        return document;
    }

    /** The same, of a file that nothing more is said of. */
    @Transactional
    public Document receive(String caseKey, String fileName, byte[] content, Actor from) {
        return receive(caseKey, new Arrival(fileName, null, null, content), from);
    }

    /** A file as it comes: its name, the type that its sender declares, the task that asked for it, its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
    public record Arrival(
            String fileName,
            @Nullable String declared,
            @Nullable String purpose,
            byte[] content) {}

    private static void refuseTooMuch(List<Document> known, Inspection.Fit fit, String fileName) {
        if (known.size() >= MOST_FILES) {
            throw new UnfitFile(fileName, UnfitFile.Why.MANY);
        }
        long total = known.stream().mapToLong(Document::bytes).sum() + fit.content().length;
        if (total > MOST_BYTES_OF_A_CASE) {
            throw new UnfitFile(fileName, UnfitFile.Why.FULL);
        }
    }

    private static String title(String fileName) {
        var title = fileName.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        return title.substring(Math.max(0, title.length() - 200));
    }

    /** The piece of that id in that case; another case's piece does not exist here. */
    @Transactional(readOnly = true)
    public Optional<Document> find(String caseKey, UUID id) {
        return stored.findByIdAndCaseKey(id, caseKey);
    }

    @Transactional(readOnly = true)
    public List<Document> of(String caseKey) {
        return stored.findByCaseKeyOrderByReceivedAt(caseKey);
    }

    @Transactional(readOnly = true)
    public byte[] content(Document document) {
        if (!document.health().isServed()) {
            throw new WithheldFile(document.health());
        }
        return Objects.requireNonNull(jdbc.queryForObject(
                "select content from document_content where document_id = ?", byte[].class, document.id()));
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
