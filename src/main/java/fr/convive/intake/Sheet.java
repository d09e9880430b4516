package fr.convive.intake;

import fr.convive.deadline.UnsoundTerm;
import fr.convive.page.Words;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** One object of a document, read member by member: what does not fit is kept under its path, and the reading goes on. */
final class Sheet {

    private static final int MOST_ROWS = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final JsonNode node;
    private final String path;
    private final JsonMapper json;
    private final Words words;
    private final List<Wrong> wrong;

    private Sheet(JsonNode node, String path, JsonMapper json, Words words, List<Wrong> wrong) {
        this.node = node;
        this.path = path;
        this.json = json;
        this.words = words;
        this.wrong = wrong;
        if (!node.isObject()) {
            refuse("", "object");
        }
    }

    static Sheet of(JsonNode document, JsonMapper json, Words words) {
        return new Sheet(document, "", json, words, new ArrayList<>());
    }

    /** Any other member is a mistake. */
    Sheet knowing(Set<String> names) {
        node.propertyNames().stream().filter(name -> !names.contains(name)).forEach(name -> refuse(name, "unknown"));
        return this;
    }

    boolean says(String name) {
        return node.hasNonNull(name);
    }

    JsonNode node(String name) {
        return node.path(name);
    }

    @Nullable
    String text(String name, int most) {
        var text = read(name, String.class);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > most) {
            refuse(name, "long", most);
        }
        return text.strip();
    }

    String neededText(String name, int most) {
        var text = text(name, most);
        if (text == null && !isRefused(name)) {
            refuse(name, "needed");
        }
        return text == null ? "" : text;
    }

    @Nullable
    LocalDate day(String name) {
        var day = read(name, LocalDate.class);
        if (day != null && (day.isBefore(EARLIEST) || !day.isBefore(LATEST))) {
            refuse(name, "farAway");
            return null;
        }
        return day;
    }

    /** The member as that record, or null where it is absent or wrong. */
    <T> @Nullable T read(String name, Class<T> type) {
        return says(name) ? read(node.get(name), name, type) : null;
    }

    <T> @Nullable T needed(String name, Class<T> type) {
        if (!says(name)) {
            refuse(name, "needed");
        }
        return read(name, type);
    }

    <T> List<T> list(String name, Class<T> type) {
        return rows(name)
                .mapToObj(i -> read(node.get(name).get(i), name + "[" + i + "]", type))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    List<Sheet> sheets(String name) {
        return rows(name)
                .mapToObj(i -> new Sheet(node.get(name).get(i), at(name + "[" + i + "]"), json, words, wrong))
                .toList();
    }

    Sheet sheet(String name) {
        return new Sheet(node.get(name), at(name), json, words, wrong);
    }

    private IntStream rows(String name) {
        var rows = node.path(name);
        if (rows.isMissingNode() || rows.isNull()) {
            return IntStream.empty();
        }
        if (!rows.isArray()) {
            refuse(name, "list");
            return IntStream.empty();
        }
        if (rows.size() > MOST_ROWS) {
            refuse(name, "rows", MOST_ROWS);
            return IntStream.empty();
        }
        return IntStream.range(0, rows.size());
    }

    /** A value of ours, not of the document: unfit, it is nothing. */
    <T> @Nullable T reading(JsonNode value, Class<T> type) {
        try {
            return json.treeToValue(value, type);
        } catch (DatabindException unfit) {
            return null;
        }
    }

    private <T> @Nullable T read(JsonNode value, String name, Class<T> type) {
        if (value.isNull()) {
            refuse(name, "needed");
            return null;
        }
        if (type.isRecord() && value.isObject() && !knows(value, name, type)) {
            return null;
        }
        try {
            return json.treeToValue(value, type);
        } catch (DatabindException unfit) {
            refuse(name, unfit);
            return null;
        }
    }

    /** A record that cannot be lived by would hide the word that it does not know. */
    private boolean knows(JsonNode value, String name, Class<?> type) {
        var known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        var unknown = value.propertyNames().stream()
                .filter(word -> !known.contains(word))
                .toList();
        unknown.forEach(word -> refuse(name + "." + word, "unknown"));
        return unknown.isEmpty();
    }

    private void refuse(String name, DatabindException unfit) {
        if (unfit.getCause() instanceof UnsoundTerm unsound) {
            refuse(name, unsound);
            return;
        }
        var where = at(name) + unfit.getPath().stream().map(Sheet::step).collect(Collectors.joining());
        if (unfit instanceof UnrecognizedPropertyException) {
            wrong.add(new Wrong(where, words.say("intake.wrong.unknown")));
        } else if (unfit instanceof InvalidFormatException format && format.getTargetType() != null) {
            wrong.add(new Wrong(where, expected(format.getTargetType())));
        } else {
            wrong.add(new Wrong(where, words.say("intake.wrong.unfit")));
        }
    }

    private String expected(Class<?> type) {
        if (type == LocalDate.class) {
            return words.say("intake.wrong.day");
        }
        if (type == MonthDay.class) {
            return words.say("intake.wrong.monthDay");
        }
        return type.isEnum()
                ? words.say(
                        "intake.wrong.constant",
                        Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", ")))
                : words.say("intake.wrong.unfit");
    }

    private static String step(JacksonException.Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }

    /** A clause names its fields after the document's member; here the member has its row and its place. */
    void refuse(String name, UnsoundTerm unsound) {
        var field = unsound.field();
        var part = field.contains(".") ? field.substring(field.indexOf('.')) : "";
        wrong.add(new Wrong(at(name) + part, String.valueOf(unsound.getMessage())));
    }

    /** The field of a clause of this sheet that cannot be lived by together with the others. */
    void refuse(UnsoundTerm unsound) {
        wrong.add(new Wrong(at(unsound.field()), String.valueOf(unsound.getMessage())));
    }

    void refuse(String name, String why, @Nullable Object... figures) {
        wrong.add(new Wrong(at(name), words.say("intake.wrong." + why, figures)));
    }

    /** A doubt that the document must settle: here is what each answer would mean. */
    void ask(String name, String why, Doubt doubt) {
        wrong.removeIf(known -> known.field().equals(at(name)));
        var told = doubt.readings().stream().map(this::told).collect(Collectors.joining(" ; "));
        wrong.add(new Wrong(at(name), words.say("intake.wrong." + why, told), doubt.readings()));
    }

    private String told(java.util.Map<String, Object> reading) {
        return reading.entrySet().stream()
                .map(entry -> entry.getKey().equals("value")
                        ? entry.getValue() + " :"
                        : words.say("intake.reading." + entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    boolean isRefused(String name) {
        return wrong.stream().anyMatch(known -> known.field().equals(at(name)));
    }

    boolean isSound() {
        return wrong.isEmpty();
    }

    List<Wrong> wrong() {
        return wrong;
    }

    private String at(String name) {
        if (name.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? name : path + "." + name;
    }
}
