import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recomputes the chain of one convention from what {@code GET /api/conventions/{number}/history} gives, with nothing but the
 * JDK and no line of the application: {@code java src/verifier/VerifyJournal.java history.json}. Says how many facts hold and
 * how many values are gone (exit 0), or which fact is not the one that was written (exit 1).
 */
class VerifyJournal {

    private static final String[] CHAINED = {
        "act", "actor", "after", "at", "before", "chain", "name", "object", "onBehalfOf", "role", "seq"
    };

    private long gone;

    public static void main(String[] arguments) throws Exception {
        var text = Files.readString(Path.of(arguments[0]), StandardCharsets.UTF_8);
        System.exit(new VerifyJournal().check(new Json(text).list()) ? 0 : 1);
    }

    private boolean check(List<Object> facts) throws Exception {
        var previous = "0000000000000000000000000000000000000000000000000000000000000000";
        long expected = 0;
        for (var one : facts) {
            var fact = map(one);
            expected++;
            if (((BigDecimal) fact.get("seq")).longValueExact() != expected
                    || !previous.equals(fact.get("previous"))
                    || !holds(fact, previous)) {
                System.out.println("BROKEN at " + expected);
                return false;
            }
            previous = (String) fact.get("hash");
        }
        System.out.println("INTACT " + expected + " facts, " + gone + " values gone");
        return true;
    }

    private boolean holds(Map<String, Object> fact, String previous) throws Exception {
        var proof = map(fact.get("proof"));
        int form = ((BigDecimal) proof.get("form")).intValueExact();
        if (form == 0) {
            gone++;
            return true;
        }
        var text = new StringBuilder("convive.journal.v" + form + "\n" + previous + "\n");
        for (var field : CHAINED) {
            var value = switch (field) {
                case "actor", "name", "onBehalfOf", "before", "after", "chain" -> (String) proof.get(field);
                case "seq" -> fact.get("seq").toString();
                default -> (String) fact.get(field);
            };
            text.append(field + " " + value.length() + " " + value + "\n");
        }
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8)).equals(fact.get("hash"))
                && opens(proof, form, text.toString());
    }

    /** Each value that is still there is the one that its commitment was made of, and that commitment is in the fact. */
    private boolean opens(Map<String, Object> proof, int form, String text) throws Exception {
        long whole = 0;
        for (var one : (List<?>) proof.get("values")) {
            var value = map(one);
            var salt = (String) value.get("salt");
            var clear = (String) value.get("value");
            if (salt == null || clear == null) {
                continue;
            }
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(salt));
            var commitment = HexFormat.of().formatHex(digest.digest(clear.getBytes(StandardCharsets.UTF_8)));
            if (!commitment.equals(value.get("commitment")) || !text.contains("#" + commitment)) {
                return false;
            }
            whole++;
        }
        if (form == 2) {
            var fields = proof.get("name") + "\n" + proof.get("onBehalfOf") + "\n" + proof.get("before") + "\n"
                    + proof.get("after");
            gone += fields.split("#[0-9a-f]{64}", -1).length - 1 - whole;
        }
        return true;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** As much JSON as a history has. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        List<Object> list() {
            var all = new ArrayList<Object>();
            expect('[');
            while (next() != ']') {
                all.add(value());
                skip(',');
            }
            expect(']');
            return all;
        }

        private Map<String, Object> object() {
            var all = new LinkedHashMap<String, Object>();
            expect('{');
            while (next() != '}') {
                var name = string();
                expect(':');
                all.put(name, value());
                skip(',');
            }
            expect('}');
            return all;
        }

        private Object value() {
            char first = next();
            if (first == '{') {
                return object();
            }
            if (first == '[') {
                return list();
            }
            if (first == '"') {
                return string();
            }
            int from = at;
            while (",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            var word = text.substring(from, at);
            return switch (word) {
                case "null" -> null;
                case "true" -> true;
                case "false" -> false;
                default -> new BigDecimal(word);
            };
        }

        private String string() {
            expect('"');
            var said = new StringBuilder();
            while (text.charAt(at) != '"') {
                char one = text.charAt(at++);
                said.append(one == '\\' ? escaped() : one);
            }
            at++;
            return said.toString();
        }

        private char escaped() {
            char which = text.charAt(at++);
            if (which == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int common = "nrtbf".indexOf(which);
            return common < 0 ? which : "\n\r\t\b\f".charAt(common);
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void skip(char mark) {
            if (next() == mark) {
                at++;
            }
        }

        private void expect(char mark) {
            if (next() != mark) {
                throw new IllegalArgumentException("Not " + mark + " at " + at);
            }
            at++;
        }
    }
}
