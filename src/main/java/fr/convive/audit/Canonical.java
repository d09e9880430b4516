package fr.convive.audit;

import fr.convive.document.Documents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TreeMap;

/** The text of a fact that is hashed: its fields by name, sorted, one a line, lengths first so that none runs into the next. */
final class Canonical {

    /** A fact of before whose words were erased. */
    static final int EMPTIED = 0;
    /** The words as they are. */
    static final int CLEAR = 1;
    /** Commitments in place of names and free texts. */
    static final int SEALED = 2;

    private Canonical() {}

    /** {@code SHA-256(tag ‖ previous ‖ canonical)}. */
    static String hash(int form, String previous, long seq, Instant at, Journal.Entry written) {
        var fields = new TreeMap<String, String>();
        fields.put("act", written.act());
        fields.put("actor", written.actor());
        fields.put("after", written.after());
        fields.put("at", at.toString());
        fields.put("before", written.before());
        fields.put("chain", written.chain());
        fields.put("name", written.actorName());
        fields.put("object", written.object());
        fields.put("onBehalfOf", written.onBehalfOf());
        fields.put("role", written.role());
        fields.put("seq", Long.toString(seq));
        var text = new StringBuilder("convive.journal.v")
                .append(form)
                .append('\n')
                .append(previous)
                .append('\n');
        fields.forEach((name, value) -> text.append(name)
                .append(' ')
                .append(value.length())
                .append(' ')
                .append(value)
                .append('\n'));
        return Documents.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
