package fr.convive.intake;

import fr.convive.page.Words;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** « Tableau » : one convention a line, between one school and one partner; each column is a place of the interchange format. */
@Component
class Spreadsheet {

    private static final int MOST_LINES = 2000;
    private static final Pattern FRENCH_DAY = Pattern.compile("(\\d{2})/(\\d{2})/(\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** The columns, in the order in which the page tells them, and where each goes. */
    private static final Map<String, String> COLUMNS = columns();

    private final JsonMapper json;
    private final Words words;

    Spreadsheet(JsonMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    private static Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (var same : List.of("reference", "title", "type", "kind", "object", "parent", "partnerReference")) {
            columns.put(same, same);
        }
        columns.put("themes", "themes");
        columns.put("school", "0.name");
        columns.put("uai", "0.uai");
        columns.put("schoolRepresentative", "0.representative.name");
        columns.put("schoolRepresentativeTitle", "0.representative.title");
        columns.put("partner", "1.name");
        columns.put("siret", "1.siret");
        columns.put("partnerRepresentative", "1.representative.name");
        columns.put("partnerRepresentativeTitle", "1.representative.title");
        columns.put("signedOn", "signedOn");
        columns.put("effectiveOn", "effectiveOn");
        columns.put("years", "duration.years");
        columns.put("months", "duration.months");
        columns.put("endsOn", "duration.endsOn");
        columns.put("yearBasis", "yearBasis");
        columns.put("renewal", "renewal.mode");
        for (var clause : List.of("everyMonths", "capMonths", "times", "noticeMonths", "noticeBase", "condition")) {
            columns.put(clause, "renewal." + clause);
        }
        columns.put("formalDemandMonths", "ending.formalDemandMonths");
        columns.put("base", "ending.base");
        columns.put("meetingsPerYear", "steering.meetingsPerYear");
        columns.put("amounts", "amounts");
        return columns;
    }

    List<String> columnNames() {
        return List.copyOf(COLUMNS.keySet());
    }

    /** Its lines as documents; a file that is no such table is refused whole. */
    List<Entry> read(String text) {
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var heading = clean.lines().findFirst().orElse("");
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(heading.contains(";") || !heading.contains(",") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var parser = format.parse(new StringReader(clean))) {
            refuseUnknown(parser.getHeaderNames());
            var entries = new ArrayList<Entry>();
            for (var line : parser) {
                entries.add(new Entry((int) parser.getCurrentLineNumber(), document(line)));
                if (entries.size() > MOST_LINES) {
                    throw new UnfitDossier(List.of(new Wrong("", words.say("intake.wrong.rows", MOST_LINES))));
                }
            }
            return entries;
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new UnfitDossier(List.of(new Wrong("", words.say("intake.wrong.table"))));
        }
    }

    private void refuseUnknown(List<String> headings) {
        var unknown =
                headings.stream().filter(name -> !COLUMNS.containsKey(name)).toList();
        if (!unknown.isEmpty()) {
            throw new UnfitDossier(unknown.stream()
                    .map(name -> new Wrong(name, words.say("intake.wrong.column")))
                    .toList());
        }
    }

    private JsonNode document(CSVRecord line) {
        var document = json.createObjectNode();
        var school = json.createObjectNode();
        var partner = json.createObjectNode();
        line.toMap().forEach((column, said) -> {
            var place = COLUMNS.get(column);
            if (place == null || said == null || said.isEmpty()) {
                return;
            }
            if (place.equals("amounts")) {
                amounts(document, said);
            } else if (place.equals("themes")) {
                var themes = document.putArray("themes");
                for (var theme : said.split("\\|", -1)) {
                    themes.add(theme.strip());
                }
            } else if (place.startsWith("0.") || place.startsWith("1.")) {
                put(place.startsWith("0.") ? school : partner, place.substring(2), said);
            } else {
                put(document, place, said);
            }
        });
        var parties = document.putArray("parties");
        if (!school.isEmpty()) {
            parties.add(school.put("side", "SCHOOL"));
        }
        if (!partner.isEmpty()) {
            parties.add(partner.put("side", "PARTNER"));
        }
        return document;
    }

    private static void put(ObjectNode document, String place, String said) {
        int dot = place.indexOf('.');
        if (dot > 0) {
            var name = place.substring(0, dot);
            var inside = document.get(name) instanceof ObjectNode known ? known : document.putObject(name);
            put(inside, place.substring(dot + 1), said);
            return;
        }
        var day = FRENCH_DAY.matcher(said);
        if (place.endsWith("On") && day.matches()) {
            document.put(place, day.group(3) + "-" + day.group(2) + "-" + day.group(1));
        } else if (isCounted(place) && NUMBER.matcher(said).matches()) {
            document.put(place, Integer.parseInt(said));
        } else {
            document.put(place, said);
        }
    }

    private static boolean isCounted(String place) {
        return place.equals("years")
                || place.equals("times")
                || place.toLowerCase(java.util.Locale.ROOT).endsWith("months")
                || place.equals("meetingsPerYear");
    }

    /** « 1000|1200,50 » : year after year. */
    private static void amounts(ObjectNode document, String said) {
        var payments = document.putArray("payments");
        var amounts = said.split("\\|", -1);
        for (int year = 1; year <= amounts.length; year++) {
            var amount = Objects.requireNonNull(amounts[year - 1]).replaceAll("[\\s\\u00A0\\u202F€]", "");
            payments.addObject().put("year", year).put("amount", amount.replace(',', '.'));
        }
    }
}
