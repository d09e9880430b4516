package fr.convive.administration;

import fr.convive.bulk.Column;
import fr.convive.bulk.Fault;
import fr.convive.bulk.Finding;
import fr.convive.bulk.ImportedKind;
import fr.convive.bulk.Row;
import fr.convive.bulk.Upload;
import fr.convive.page.Words;
import fr.convive.partner.Uai;
import fr.convive.people.Actor;
import fr.convive.people.Organisation.Level;
import fr.convive.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Fichier des organisations » : académies, departments and schools, each line after the one it stands in. */
@Component
class OrganisationFile implements ImportedKind {

    private static final int MOST_NAME = 200;
    private static final Map<String, Level> LEVELS = Map.of(
            "school", Level.SCHOOL,
            "établissement", Level.SCHOOL,
            "department", Level.DEPARTMENT,
            "département", Level.DEPARTMENT,
            "academy", Level.ACADEMY,
            "académie", Level.ACADEMY);

    private final JdbcTemplate jdbc;
    private final OrganisationTree tree;
    private final Words words;

    OrganisationFile(JdbcTemplate jdbc, OrganisationTree tree, Words words) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.words = words;
    }

    @Override
    public String code() {
        return "organisations";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("code"),
                Column.required("name"),
                Column.required("level"),
                Column.required("parent"),
                Column.optional("boardSeats"));
    }

    @Override
    public boolean isOpenTo(Actor actor) {
        return actor.holds(Role.ADMIN);
    }

    @Override
    public String key(Row row) {
        return row.cell("code");
    }

    static Optional<Level> level(String said) {
        return Optional.ofNullable(LEVELS.get(said.strip().toLowerCase(java.util.Locale.FRENCH)));
    }

    @Override
    public List<Finding> check(List<Row> rows, Upload upload) {
        var known = tree.read(
                rows.stream()
                        .flatMap(row -> Stream.of(row.cell("code"), row.cell("parent")))
                        .toList(),
                Reach.of(upload.by()));
        var lived = tree.withConventions(known.values().stream()
                .filter(node -> moves(node, rows))
                .map(OrganisationTree.Node::code)
                .toList());
        return rows.stream().map(row -> finding(row, known, lived, upload)).toList();
    }

    private static boolean moves(OrganisationTree.Node node, List<Row> rows) {
        return rows.stream()
                .anyMatch(row -> row.cell("code").equals(node.code())
                        && !row.cell("parent").equals(node.parent()));
    }

    private Finding finding(Row row, Map<String, OrganisationTree.Node> known, Set<String> lived, Upload upload) {
        var faults = new ArrayList<Fault>();
        var level = level(row.cell("level"));
        if (level.isEmpty()) {
            return Finding.wrong(List.of(fault("level", "import.organisations.wrong.level")));
        }
        var code = row.cell("code");
        upload.firstTold(code, level.get().name());
        upload.firstTold(code + " in", row.cell("parent"));
        if (level.get() == Level.SCHOOL ? !Uai.isSound(code) : !code.matches("[A-Z0-9-]{2,20}")) {
            faults.add(fault(
                    "code",
                    level.get() == Level.SCHOOL
                            ? "import.organisations.wrong.uai"
                            : "import.organisations.wrong.code"));
        }
        if (row.cell("name").length() > MOST_NAME) {
            faults.add(fault("name", "import.organisations.wrong.name"));
        }
        if (!row.cell("boardSeats").matches("\\d{0,2}")) {
            faults.add(fault("boardSeats", "import.organisations.wrong.seats"));
        }
        above(row, known, upload)
                .ifPresentOrElse(
                        above -> {
                            if (!level.get().mayStandIn(above)) {
                                faults.add(fault("parent", "import.organisations.wrong.place"));
                            }
                        },
                        () -> faults.add(fault("parent", "import.organisations.wrong.parent")));
        var node = known.get(code);
        if (node != null) {
            changed(row, level.get(), node, lived, academy(row, known, upload), faults);
        }
        if (!faults.isEmpty()) {
            return Finding.wrong(faults);
        }
        return node == null ? Finding.NEW : isSame(row, node) ? Finding.UNCHANGED : Finding.CHANGED;
    }

    private void changed(
            Row row, Level level, OrganisationTree.Node node, Set<String> lived, String academy, List<Fault> faults) {
        if (!node.reached()) {
            faults.add(fault("code", "import.organisations.wrong.reach"));
        } else if (node.level() != level) {
            faults.add(fault("level", "import.organisations.wrong.otherLevel"));
        } else if (lived.contains(node.code()) && !academy.equals(node.academy())) {
            faults.add(fault("parent", "refusal.MovedWithConventions"));
        }
    }

    /** The level of what it stands in: kept within reach, or told by an earlier line. */
    private static Optional<Level> above(Row row, Map<String, OrganisationTree.Node> known, Upload upload) {
        var parent = known.get(row.cell("parent"));
        if (parent != null) {
            return parent.reached() ? Optional.of(parent.level()) : Optional.empty();
        }
        return Optional.ofNullable(upload.told().get(row.cell("parent"))).map(Level::valueOf);
    }

    /** The académie where it would stand from now on. */
    private static String academy(Row row, Map<String, OrganisationTree.Node> known, Upload upload) {
        var code = row.cell("parent");
        var parent = known.get(code);
        if (parent != null) {
            return parent.academy();
        }
        return Level.DEPARTMENT.name().equals(upload.told().get(code))
                ? upload.told().getOrDefault(code + " in", code)
                : code;
    }

    private static boolean isSame(Row row, OrganisationTree.Node node) {
        return row.cell("name").equals(node.name())
                && row.cell("parent").equals(node.parent())
                && seats(row, node) == node.boardSeats();
    }

    private static int seats(Row row, OrganisationTree.@Nullable Node node) {
        var said = row.cell("boardSeats");
        return said.isEmpty() ? node == null ? 0 : node.boardSeats() : Integer.parseInt(said);
    }

    @Override
    public void take(List<Row> rows, Upload upload) {
        var known = tree.read(rows.stream().map(row -> row.cell("code")).toList(), Reach.of(upload.by()));
        var brought = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        for (var row : rows) {
            var node = known.get(row.cell("code"));
            int seats = seats(row, node);
            if (node == null) {
                brought.add(new Object[] {
                    row.cell("code"),
                    row.cell("name"),
                    level(row.cell("level")).orElseThrow().name(),
                    row.cell("parent"),
                    seats
                });
            } else {
                changed.add(new Object[] {row.cell("name"), row.cell("parent"), seats, row.cell("code")});
            }
        }
        if (!brought.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into organisation (code, name, level, parent, board_seats) values (?, ?, ?, ?, ?)",
                    brought);
        }
        if (!changed.isEmpty()) {
            jdbc.batchUpdate("update organisation set name = ?, parent = ?, board_seats = ? where code = ?", changed);
        }
    }

    private Fault fault(String field, String key) {
        return new Fault(field, words.say(key));
    }
}
