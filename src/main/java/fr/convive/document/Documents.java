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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receives and gives back the files of conventions. */
@Component
public class Documents {

    /** The most a file may weigh, in bytes (trust.md, Files). */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final StoredDocuments stored;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Documents(StoredDocuments stored, JdbcTemplate jdbc, Clock clock) {
        this.stored = stored;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a file under its hash; refuses what is not a PDF, PNG or JPEG of 10 MB at most. */
    @Transactional
    public Document receive(String caseKey, String fileName, byte[] content, Actor from) {
        if (content.length == 0 || content.length > MOST_BYTES) {
            throw new UnfitFile(fileName);
        }
        var format = Format.of(fileName, content).orElseThrow(() -> new UnfitFile(fileName));
        var title = fileName.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        var document = stored.saveAndFlush(new Document(
                caseKey,
                format,
                title.substring(0, Math.min(title.length(), 200)),
                sha256(content),
                content.length,
                from.login(),
                clock.instant()));
        jdbc.update("insert into document_content (document_id, content) values (?, ?)", document.id(), content);
        return document;
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
