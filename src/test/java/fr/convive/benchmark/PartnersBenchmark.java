package fr.convive.benchmark;

import fr.convive.ApplicationTest;
import fr.convive.bulk.ImportJob;
import fr.convive.bulk.Imports;
import fr.convive.bulk.Row;
import fr.convive.partner.Finder;
import fr.convive.people.Actor;
import fr.convive.people.Colleagues;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Not part of the suite: 100,000 partners of one académie come in by file, then are looked for; prints the figures of one
 * run on H2, then on PostgreSQL: {@code mvn test -Dtest=PartnersBenchmark -Dtest.heap=4g}.
 */
@ApplicationTest
@Tag("database")
class PartnersBenchmark {

    private static final int PARTNERS = 100_000;
    private static final int ROUNDS = 200;
    private static final String[] TRADES = {
        "Garage",
        "Boulangerie",
        "Menuiserie",
        "Atelier",
        "Mécanique",
        "Électricité",
        "Plomberie",
        "Transports",
        "Société",
        "Imprimerie",
        "Hôtel",
        "Restaurant",
        "Pharmacie",
        "Clinique",
        "Cabinet",
        "Maçonnerie",
        "Fonderie"
    };
    private static final String[] SYLLABLES = {
        "ba", "bel", "bri", "cha", "che", "cor", "da", "del", "du", "fa", "fer", "ga", "gra", "hy", "jo", "ka", "la",
        "lem", "ma", "mer", "mo", "na", "ni", "pa", "pel", "qui", "ra", "ros", "sa", "so", "ta", "tier", "val", "vi"
    };
    private static final String[] TOWNS = {
        "Paris", "Créteil", "Saint-Denis", "Nanterre", "Étampes", "Évry", "Meaux", "Versailles", "Argenteuil", "Massy"
    };
    private static final String[] SECTORS = {"Mécanique", "Bâtiment", "Alimentation", "Santé", "Hôtellerie", "Énergie"};

    @Autowired
    Imports imports;

    @Autowired
    Finder finder;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcTemplate jdbc;

    private final Random random = new Random(20260901);

    @Test
    void figuresOfOneRun() {
        var database = System.getProperty("convive.test.database", "h2");
        var rows = rows();
        var by = colleagues.find("drafpic").orElseThrow();
        var file = file(rows);
        say("%s: %d partners came in within %s"
                .formatted(database, PARTNERS, told(took(() -> bring(file, by, ImportJob.State.TAKEN)))));
        say("%s: the same file again, no change, within %s"
                .formatted(database, told(took(() -> bring(file, by, ImportJob.State.UNCHANGED)))));
        jdbc.execute("analyze");
        var referent = colleagues.find("referent").orElseThrow();
        say("%s: the first search, which reads them all, within %s"
                .formatted(database, told(took(() -> finder.find(referent, words("garage"), 10)))));
        queries(rows).forEach((name, wanted) -> measure(database, name, wanted, referent));
    }

    private void bring(byte[] file, Actor by, ImportJob.State expected) {
        var id = imports.open(
                        "partners",
                        file,
                        "partenaires.csv",
                        true,
                        UUID.randomUUID().toString(),
                        by)
                .toString();
        var job = imports.find(id, by);
        while (job.state().isRunning()) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            job = imports.find(id, by);
        }
        if (job.state() != expected) {
            throw new IllegalStateException(job + " " + imports.faults(job));
        }
    }

    private static byte[] file(List<Row> rows) {
        var columns = List.of("name", "siret", "address", "postcode", "town", "sector");
        return (String.join(";", columns) + "\n"
                        + rows.stream()
                                .map(row -> columns.stream().map(row::cell).collect(Collectors.joining(";")))
                                .collect(Collectors.joining("\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void measure(String database, String name, List<Finder.Wanted> wanted, Actor actor) {
        for (int i = 0; i < ROUNDS / 4; i++) {
            finder.find(actor, wanted.get(i % wanted.size()), 10);
        }
        var nanos = new long[ROUNDS];
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var one = wanted.get(i % wanted.size());
            long start = System.nanoTime();
            found += finder.find(actor, one, 10).isEmpty() ? 0 : 1;
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        say("%s: %-14s p50 %6.1f ms  p95 %6.1f ms  found %d/%d"
                .formatted(database, name, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 95 / 100] / 1e6, found, ROUNDS));
    }

    private Map<String, List<Finder.Wanted>> queries(List<Row> rows) {
        var some = new ArrayList<Row>();
        for (int i = 0; i < 40; i++) {
            some.add(rows.get(random.nextInt(rows.size())));
        }
        var queries = new LinkedHashMap<String, List<Finder.Wanted>>();
        queries.put("exact", some.stream().map(row -> words(row.cell("name"))).toList());
        queries.put("one word", some.stream().map(row -> words(proper(row))).toList());
        queries.put(
                "no accent",
                some.stream()
                        .map(row ->
                                words(java.text.Normalizer.normalize(row.cell("name"), java.text.Normalizer.Form.NFD)
                                        .replaceAll("\\p{M}", "")))
                        .toList());
        queries.put(
                "one slip",
                some.stream().map(row -> words(slipped(proper(row)))).toList());
        queries.put(
                "prefix",
                some.stream().map(row -> words(proper(row).substring(0, 4))).toList());
        queries.put("3 letters", List.of(words("gar"), words("bou"), words("mec"), words("soc")));
        queries.put("trade", Arrays.stream(TRADES).map(PartnersBenchmark::words).toList());
        queries.put(
                "two words",
                some.stream()
                        .map(row -> words(proper(row) + " " + slipped(proper(row))))
                        .toList());
        queries.put("siret", some.stream().map(row -> words(row.cell("siret"))).toList());
        queries.put(
                "siren",
                some.stream()
                        .map(row -> words(row.cell("siret").substring(0, 9)))
                        .toList());
        queries.put(
                "town",
                Arrays.stream(TOWNS)
                        .map(town -> new Finder.Wanted("", town, "", ""))
                        .toList());
        queries.put(
                "trade+town",
                some.stream()
                        .map(row -> new Finder.Wanted(row.cell("name").split(" ")[0], row.cell("town"), "", ""))
                        .toList());
        queries.put(
                "name+sector",
                some.stream()
                        .map(row -> new Finder.Wanted(proper(row), "", row.cell("sector"), ""))
                        .toList());
        queries.put("school", List.of(new Finder.Wanted("garage", "", "", "0750654D")));
        queries.put("nothing", List.of(words("zzxqwv"), words("kkwx jjqz")));
        return queries;
    }

    private static Finder.Wanted words(String words) {
        return new Finder.Wanted(words, "", "", "");
    }

    private static String proper(Row row) {
        var words = row.cell("name").split(" ");
        return words[words.length - 1];
    }

    private String slipped(String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        return word.substring(0, at) + "x" + word.substring(at + 1);
    }

    private List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < PARTNERS; i++) {
            rows.add(new Row(
                    i + 2,
                    Map.of(
                            "name",
                            TRADES[random.nextInt(TRADES.length)] + " " + surname() + " " + surname(),
                            "siret",
                            siret(i),
                            "address",
                            (1 + random.nextInt(200)) + " rue " + surname(),
                            "postcode",
                            "75%03d".formatted(1 + random.nextInt(20)),
                            "town",
                            TOWNS[random.nextInt(TOWNS.length)],
                            "sector",
                            SECTORS[random.nextInt(SECTORS.length)])));
        }
        return rows;
    }

    private String surname() {
        var name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private static String siret(int number) {
        var siren = "%08d".formatted(10_000_000 + number);
        siren += luhn(siren);
        var siret = siren + "0001";
        return siret + luhn(siret);
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    private static Duration took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String told(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static void say(String line) {
        System.out.println("BENCHMARK " + line);
    }
}
