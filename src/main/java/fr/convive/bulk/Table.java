package fr.convive.bulk;

import fr.convive.page.Words;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file as lines of cells, from CSV or from a JSON array, in UTF-8 or as spreadsheets of here write it. */
@Component
class Table {

    static final int MOST_LINES = 200_000;
    private static final int MOST_CELL = 4000;

    private final JsonMapper json;
    private final Words words;

    Table(JsonMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    List<Row> read(byte[] content, ImportedKind kind) {
        var text = text(content);
        var rows = text.stripLeading().startsWith("[") ? array(text, kind) : table(text, kind);
        if (rows.isEmpty()) {
            throw unfit("", "import.wrong.empty");
        }
        return rows;
    }

    private List<Row> table(String text, ImportedKind kind) {
        var heading = text.lines().findFirst().orElse("");
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(heading.contains(";") || !heading.contains(",") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            refuseUnknown(new HashSet<>(parser.getHeaderNames()), kind);
            var rows = new ArrayList<Row>();
            for (var line : parser) {
                add(rows, (int) parser.getCurrentLineNumber(), line.toMap());
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw unfit("", "import.wrong.table");
        }
    }

    private List<Row> array(String text, ImportedKind kind) {
        try {
            var rows = new ArrayList<Row>();
            for (var one : json.readTree(text)) {
                var cells = new HashMap<String, String>();
                one.properties().forEach(field -> cells.put(field.getKey(), said(field.getValue())));
                refuseUnknown(cells.keySet(), kind, false);
                add(rows, rows.size() + 1, cells);
            }
            return rows;
        } catch (JacksonException unreadable) {
            throw unfit("", "import.wrong.json");
        }
    }

    private static String said(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asString("").strip() : value.toString();
    }

    private void add(List<Row> rows, int line, Map<String, String> cells) {
        if (rows.size() == MOST_LINES) {
            throw unfit("", "import.wrong.lines", MOST_LINES);
        }
        if (cells.values().stream().anyMatch(cell -> cell.length() > MOST_CELL)) {
            throw unfit("", "import.wrong.long", line, MOST_CELL);
        }
        if (!cells.values().stream().allMatch(String::isEmpty)) {
            rows.add(new Row(line, cells));
        }
    }

    private void refuseUnknown(Set<String> names, ImportedKind kind) {
        refuseUnknown(names, kind, true);
    }

    private void refuseUnknown(Set<String> names, ImportedKind kind, boolean headings) {
        var known = kind.columns().stream().map(Column::name).collect(Collectors.toSet());
        var faults = new ArrayList<Fault>();
        names.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Fault(name, words.say("import.wrong.column")))
                .forEach(faults::add);
        kind.columns().stream()
                .filter(column -> headings && column.required() && !names.contains(column.name()))
                .map(column -> new Fault(column.name(), words.say("import.wrong.heading")))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new UnfitTable(faults);
        }
    }

    private UnfitTable unfit(String field, String key, Object... figures) {
        return new UnfitTable(List.of(new Fault(field, words.say(key, figures))));
    }

    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
