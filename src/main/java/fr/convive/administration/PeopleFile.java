package fr.convive.administration;

import fr.convive.bulk.Column;
import fr.convive.bulk.Fault;
import fr.convive.bulk.Finding;
import fr.convive.bulk.ImportedKind;
import fr.convive.bulk.Row;
import fr.convive.bulk.Upload;
import fr.convive.page.Words;
import fr.convive.people.Actor;
import fr.convive.people.Role;
import fr.convive.workflow.Paris;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Fichier des personnes » : a role a line; who is new gets an account that an invitation opens, never a password. */
@Component
class PeopleFile implements ImportedKind {

    private static final int MOST_NAME = 200;
    private static final Pattern ADDRESS =
            Pattern.compile("(?=.{3,254}$)[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;]+");

    private final JdbcTemplate jdbc;
    private final OrganisationTree tree;
    private final KnownPeople people;
    private final Invitations invitations;
    private final Words words;

    PeopleFile(JdbcTemplate jdbc, OrganisationTree tree, KnownPeople people, Invitations invitations, Words words) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.people = people;
        this.invitations = invitations;
        this.words = words;
    }

    @Override
    public String code() {
        return "people";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("login"),
                Column.required("name"),
                Column.required("role"),
                Column.required("organisation"),
                Column.optional("from"),
                Column.optional("to"),
                Column.optional("email"));
    }

    @Override
    public boolean isOpenTo(Actor actor) {
        return actor.holds(Role.ADMIN);
    }

    @Override
    public String key(Row row) {
        return String.join("|", row.cell("login"), row.cell("role"), row.cell("organisation"), row.cell("from"));
    }

    @Override
    public String after() {
        return "/administration/invitations";
    }

    @Override
    public List<Finding> check(List<Row> rows, Upload upload) {
        var lines = lines(rows, upload);
        var reach = Reach.of(upload.by());
        var places = tree.read(lines.stream().map(RoleLine::organisation).toList(), reach);
        var known = people.read(lines.stream().map(RoleLine::login).toList(), reach);
        return lines.stream().map(line -> finding(line, places, known, upload)).toList();
    }

    private static List<RoleLine> lines(List<Row> rows, Upload upload) {
        var today = LocalDate.ofInstant(upload.at(), Paris.ZONE);
        return rows.stream().map(row -> RoleLine.of(row, today)).toList();
    }

    private Finding finding(
            RoleLine line,
            Map<String, OrganisationTree.Node> places,
            Map<String, KnownPeople.Known> known,
            Upload upload) {
        var faults = new ArrayList<Fault>();
        if (!line.login().matches("[a-z0-9][a-z0-9._@-]{1,59}")) {
            faults.add(fault("login", "import.people.wrong.login"));
        }
        if (line.name().length() > MOST_NAME) {
            faults.add(fault("name", "import.organisations.wrong.name"));
        }
        if (!line.name().equals(upload.firstTold(line.login(), line.name()))) {
            faults.add(fault("name", "import.people.wrong.twoNames"));
        }
        if (!line.email().isEmpty() && !ADDRESS.matcher(line.email()).matches()) {
            faults.add(fault("email", "import.people.wrong.email"));
        }
        place(line, places, faults);
        period(line, faults);
        var person = known.get(line.login());
        if (person != null) {
            person(line, person, faults);
        }
        if (!faults.isEmpty()) {
            return Finding.wrong(faults);
        }
        return person == null ? Finding.NEW : person.against(line);
    }

    private void place(RoleLine line, Map<String, OrganisationTree.Node> places, List<Fault> faults) {
        var place = places.get(line.organisation());
        if (line.role().isEmpty()) {
            faults.add(fault("role", "import.people.wrong.role"));
        }
        if (place == null || !place.reached()) {
            faults.add(fault("organisation", "import.people.wrong.organisation"));
        } else if (line.role().filter(role -> !role.mayBeHeldAt(place.level())).isPresent()) {
            faults.add(fault("role", "import.people.wrong.place"));
        }
    }

    private void period(RoleLine line, List<Fault> faults) {
        if (line.from().isEmpty()) {
            faults.add(fault("from", "import.people.wrong.day"));
        }
        if (line.to().isEmpty()) {
            faults.add(fault("to", "import.people.wrong.day"));
        }
        if (line.from().isPresent()
                && line.to().isPresent()
                && line.to().get().isBefore(line.from().get())) {
            faults.add(fault("to", "import.people.wrong.period"));
        }
    }

    private void person(RoleLine line, KnownPeople.Known person, List<Fault> faults) {
        if (!person.active()) {
            faults.add(fault("login", "import.people.wrong.inactive"));
        }
        if (!person.name().equals(line.name()) && !person.whollyReached()) {
            faults.add(fault("login", "import.people.wrong.taken"));
        }
        if (person.isMovedBy(line) && !person.whollyReached()) {
            faults.add(fault("email", "import.people.wrong.emailElsewhere"));
        }
    }

    @Override
    public void take(List<Row> rows, Upload upload) {
        var lines = lines(rows, upload);
        var known = people.read(lines.stream().map(RoleLine::login).toList(), Reach.of(upload.by()));
        var names = lines.stream()
                .collect(Collectors.toMap(RoleLine::login, RoleLine::name, (one, same) -> one, LinkedHashMap::new));
        var brought = names.keySet().stream()
                .filter(login -> !known.containsKey(login))
                .toList();
        var renamed = names.entrySet().stream()
                .filter(said -> known.containsKey(said.getKey())
                        && !known.get(said.getKey()).name().equals(said.getValue()))
                .map(said -> new Object[] {said.getValue(), said.getKey()})
                .toList();
        invitations.accounts(
                brought.stream().collect(Collectors.toMap(login -> login, login -> names.get(login))), upload.id());
        if (!renamed.isEmpty()) {
            jdbc.batchUpdate("update person set name = ? where login = ?", renamed);
        }
        addresses(lines, known);
        roles(lines, known);
    }

    /** Of several lines on a person the first that says one holds. */
    private void addresses(List<RoleLine> lines, Map<String, KnownPeople.Known> known) {
        var said = lines.stream()
                .filter(line -> !line.email().isEmpty())
                .filter(line -> !known.containsKey(line.login())
                        || known.get(line.login()).isMovedBy(line))
                .collect(Collectors.toMap(RoleLine::login, RoleLine::email, (one, other) -> one, LinkedHashMap::new));
        if (!said.isEmpty()) {
            jdbc.batchUpdate(
                    "update person set email = ? where login = ?",
                    said.entrySet().stream()
                            .map(one -> new Object[] {one.getValue(), one.getKey()})
                            .toList());
        }
    }

    private void roles(List<RoleLine> lines, Map<String, KnownPeople.Known> known) {
        var given = new ArrayList<Object[]>();
        var moved = new ArrayList<Object[]>();
        for (var line : lines) {
            var person = known.get(line.login());
            var period = (person == null ? line : person.settled(line)).period();
            var held = person != null && person.roles().containsKey(period);
            (held ? moved : given).add(new Object[] {
                Date.valueOf(line.to().orElseThrow()),
                period.login(),
                period.role(),
                period.organisation(),
                Date.valueOf(period.from())
            });
        }
        if (!given.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into membership (held_to, login, role, organisation, held_from) values (?, ?, ?, ?, ?)",
                    given);
        }
        if (!moved.isEmpty()) {
            jdbc.batchUpdate(
                    "update membership set held_to = ? where login = ? and role = ? and organisation = ? and held_from = ?",
                    moved);
        }
    }

    private Fault fault(String field, String key) {
        return new Fault(field, words.say(key));
    }
}
