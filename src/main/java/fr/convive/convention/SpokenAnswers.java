package fr.convive.convention;

import fr.convive.page.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads back what a form was answered, as the journal keeps it: the outcome, then the form's record as JSON. */
@Component
class SpokenAnswers {

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final String PIECE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Words words;
    private final JsonMapper json;

    SpokenAnswers(Words words, JsonMapper json) {
        this.words = words;
        this.json = json;
    }

    /** One question of a form and what was answered. */
    public record Answer(String label, String value) {}

    /** The word that the answer left in the process, where the task has several. */
    Optional<String> outcome(String taskKey, String kept) {
        var outcome = kept.lines().findFirst().orElse("");
        return words.find(taskKey + ".answer." + outcome).or(() -> words.find(taskKey + "." + outcome));
    }

    List<Answer> read(String taskKey, String kept) {
        int line = kept.indexOf('\n');
        if (line < 0) {
            return List.of();
        }
        try {
            var answers = new ArrayList<Answer>();
            collect(taskKey, json.readTree(kept.substring(line + 1)), answers);
            return answers;
        } catch (JacksonException cut) {
            return List.of();
        }
    }

    private void collect(String path, JsonNode form, List<Answer> answers) {
        form.properties().forEach(field -> {
            var key = path + "." + field.getKey();
            var value = field.getValue();
            if (value.isObject()) {
                collect(key, value, answers);
            } else {
                var said = said(key, value);
                if (!said.isBlank()) {
                    words.find(key).ifPresent(label -> answers.add(new Answer(label, said)));
                }
            }
        });
    }

    private String said(String key, JsonNode value) {
        if (value.isArray()) {
            var members = new ArrayList<String>();
            value.forEach(member -> members.add(member.isObject() ? row(key, member) : said(key, member)));
            members.removeIf(String::isBlank);
            return String.join(value.path(0).isObject() ? "\n" : ", ", members);
        }
        if (value.isObject()) {
            return row(key, value);
        }
        if (value.isBoolean()) {
            return words.value(value.asBoolean());
        }
        return value.isNull() ? "" : word(key, value.asString());
    }

    /** A row of a repeated table, in one line. */
    private String row(String path, JsonNode row) {
        var cells = new ArrayList<Answer>();
        collect(path, row, cells);
        return String.join(
                " ; ",
                cells.stream()
                        .map(cell -> words.say("act.cell", cell.label(), cell.value()))
                        .toList());
    }

    private String word(String key, String text) {
        if (text.matches(DAY)) {
            try {
                return words.value(LocalDate.parse(text));
            } catch (DateTimeParseException notADay) {
                return text;
            }
        }
        if (text.toLowerCase(Locale.ROOT).matches(PIECE)) {
            return words.say("act.piece");
        }
        return text.matches("[A-Z][A-Z0-9_]*") ? words.find(key + "." + text).orElse(text) : text;
    }
}
