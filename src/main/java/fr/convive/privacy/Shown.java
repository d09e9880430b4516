package fr.convive.privacy;

import fr.convive.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a dossier as a person reads it: each place with its rows, each value in French. */
@Component
class Shown {

    private static final int MOST = 100;
    /** The opaque name of something, which a program reads and nobody else. */
    private static final Pattern OPAQUE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Words words;

    Shown(Words words) {
        this.words = words;
    }

    /** A value with its name. */
    record Line(String label, String value) {}

    /** A place: how many rows it has, the first of them, how many more the export has. */
    record Place(String key, String heading, int count, List<List<Line>> rows, int more) {}

    List<Place> of(Dossier dossier) {
        return dossier.sections().stream().map(this::place).toList();
    }

    private Place place(Dossier.Section section) {
        int count = section.rows().size();
        return new Place(
                section.key(),
                words.say("personalData.section." + section.key()),
                count,
                section.rows().stream().limit(MOST).map(this::lines).toList(),
                Math.max(0, count - MOST));
    }

    private List<Line> lines(Map<String, @Nullable Object> row) {
        var lines = new ArrayList<Line>();
        row.forEach((key, value) -> {
            var said = value == null ? "" : value(key, value);
            if (!said.isBlank() && !OPAQUE.matcher(said).find()) {
                lines.add(new Line(words.say("personalData.field." + key), said));
            }
        });
        return lines;
    }

    private String value(String key, Object value) {
        var text = words.value(value);
        return switch (key) {
            case "role" -> words.find("role." + constant(text)).orElse(text);
            case "act" -> words.find("act." + text, "").map(Shown::trimmed).orElseGet(() -> words.say("act.other"));
            case "status" -> words.find("status." + text).orElse(text);
            case "kind" -> words.find("interactionKind." + text).orElse(text);
            case "deed" -> words.find("deed." + text).orElse(text);
            case "domain" ->
                words.find("objective." + text)
                        .or(() -> words.find("domain." + text))
                        .orElse(text);
            default -> Objects.requireNonNull(text);
        };
    }

    /** A fact's act without its object. */
    private static String trimmed(String act) {
        return act.replaceAll("[\\s\u00a0:]+$", "");
    }

    private static String constant(String code) {
        return code.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }
}
