package fr.convive.audit;

import fr.convive.document.Documents;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * « Scellés » : puts a commitment, {@code SHA-256(salt ‖ value)}, in the place of each name and each free text of a fact,
 * so that the value can be erased and the chain still holds.
 */
@Component
class Sealing {

    /** How a commitment stands in the hashed part. */
    static final Pattern SEAL = Pattern.compile("#([0-9a-f]{64})");

    static final int MOST_VALUE = 100_000;
    private static final int SALT_BYTES = 16;

    /** Acts of which both sides are constants, dates, numbers or opaque names: they say nothing of a person. */
    private static final Set<String> PLAIN = Set.of(
            "STATUS",
            "STEP_REDONE",
            "FRAMEWORK",
            "RENEWED",
            "TERM_MOVED",
            "TAKEN",
            "AMENDED",
            "TACITLY_RENEWED",
            "RENEWED_UNDER_RESERVE",
            "RESERVE_LIFTED",
            "STOPPED",
            "REMINDED",
            "TASK_OFFERED",
            "ROLE_GIVEN",
            "ROLE_ENDED",
            "CONTACT_ADDED",
            "CONTACT_DESCRIBED",
            "INTERACTION",
            "CLAIM_IGNORED",
            "SESSIONS_ENDED",
            "TOKEN_REVOKED",
            Certificates.PURGED,
            Certificates.ERASED,
            Certificates.READ);

    private static final Set<String> PLAIN_BEFORE = Set.of("CANCELLATION", "DENUNCIATION");
    private static final Pattern OPAQUE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JsonMapper json;
    private final SecureRandom chance = new SecureRandom();

    Sealing(JsonMapper json) {
        this.json = json;
    }

    /** The fields of a fact behind which values stand. */
    enum Field {
        NAME,
        BEHALF,
        BEFORE,
        AFTER
    }

    /** What a commitment of a fact stands for; without its value it was forgotten, its salt still proves it to who knows it. */
    record Opening(
            Field field,
            String commitment,
            String salt,
            @org.jspecify.annotations.Nullable String value) {}

    /** A fact as it is hashed, and what its commitments stand for. */
    record Sealed(Journal.Entry written, List<Opening> openings) {}

    Sealed seal(Journal.Entry entry) {
        var openings = new ArrayList<Opening>();
        var plain = PLAIN.contains(entry.act());
        var rectified = entry.act().equals(Certificates.RECTIFIED);
        var written = new Journal.Entry(
                entry.chain(),
                entry.actor(),
                seal(Field.NAME, entry.actorName(), openings),
                seal(Field.BEHALF, entry.onBehalfOf(), openings),
                entry.role(),
                entry.act(),
                entry.object(),
                plain || PLAIN_BEFORE.contains(entry.act())
                        ? entry.before()
                        : rectified ? forget(entry.before(), openings) : seal(Field.BEFORE, entry.before(), openings),
                plain || rectified ? entry.after() : after(entry, openings));
        return new Sealed(written, List.copyOf(openings));
    }

    private String after(Journal.Entry entry, List<Opening> openings) {
        int line = entry.after().indexOf('\n');
        if (!entry.act().equals("TASK_DONE") || line < 0) {
            return seal(Field.AFTER, entry.after(), openings);
        }
        try {
            var answer = json.readTree(entry.after().substring(line + 1));
            return entry.after().substring(0, line + 1) + json.writeValueAsString(sealed(answer, openings));
        } catch (JacksonException noForm) {
            return seal(Field.AFTER, entry.after(), openings);
        }
    }

    /** The answers of a form, each of their texts behind a commitment of its own. */
    private JsonNode sealed(JsonNode node, List<Opening> openings) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(answer -> answer.setValue(sealed(answer.getValue(), openings)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, sealed(array.get(i), openings));
            }
        } else if (node.isString() && !OPAQUE.matcher(node.asString()).matches()) {
            return json.getNodeFactory().stringNode(seal(Field.AFTER, node.asString(), openings));
        }
        return node;
    }

    private String seal(Field field, String value, List<Opening> openings) {
        if (value.isEmpty()) {
            return value;
        }
        var kept = value.length() <= MOST_VALUE ? value : value.substring(0, MOST_VALUE);
        var salt = salt();
        var commitment = commitment(salt, kept);
        openings.add(new Opening(field, commitment, salt, kept));
        return "#" + commitment;
    }

    /** The salt alone is kept: who says what it was can be believed, who does not know it learns nothing. */
    private String forget(String value, List<Opening> openings) {
        if (value.isEmpty()) {
            return value;
        }
        var salt = salt();
        var commitment = commitment(salt, value);
        openings.add(new Opening(Field.BEFORE, commitment, salt, null));
        return "#" + commitment;
    }

    private String salt() {
        var bytes = new byte[SALT_BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static String commitment(String salt, String value) {
        var bytes = HexFormat.of().parseHex(salt);
        var text = value.getBytes(StandardCharsets.UTF_8);
        var all = new byte[bytes.length + text.length];
        System.arraycopy(bytes, 0, all, 0, bytes.length);
        System.arraycopy(text, 0, all, bytes.length, text.length);
        return Documents.sha256(all);
    }
}
