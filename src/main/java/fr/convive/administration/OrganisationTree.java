package fr.convive.administration;

import fr.convive.people.Organisation.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tree of organisations as an administrator reads it: what stands in what, how many schools, how many people. */
@Component
class OrganisationTree {

    private final JdbcTemplate jdbc;

    OrganisationTree(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ACADEMY = "case o.level when 'SCHOOL' then coalesce("
            + "(select d.parent from organisation d where d.code = o.parent and d.level = 'DEPARTMENT'), o.parent)"
            + " when 'DEPARTMENT' then o.parent else o.code end as academy";

    /** An organisation, the académie it stands in, and whether it is within reach. */
    record Node(
            String code, String name, Level level, String parent, String academy, int boardSeats, boolean reached) {}

    /** An organisation with what stands directly in it and the people who hold a role in it. */
    record Branch(String code, String name, Level level, int boardSeats, int below, int people) {}

    Map<String, Node> read(Collection<String> codes, Reach reach) {
        var wanted = new LinkedHashSet<>(codes);
        var arguments = new ArrayList<Object>();
        var reached = reach.condition("o", arguments);
        arguments.addAll(wanted);
        var nodes = new HashMap<String, Node>();
        if (!wanted.isEmpty()) {
            jdbc.query(
                    "select o.code, o.name, o.level, o.parent, o.board_seats, " + ACADEMY + ", case when " + reached
                            + " then 1 else 0 end as reached from organisation o where o.code in ("
                            + Reach.marks(wanted) + ")",
                    (ResultSet row) -> {
                        var node = node(row);
                        nodes.put(node.code(), node);
                    },
                    arguments.toArray());
        }
        return nodes;
    }

    Optional<Node> find(String code, Reach reach) {
        return Optional.ofNullable(read(List.of(code), reach).get(code)).filter(Node::reached);
    }

    /** Where an administrator begins. */
    List<Branch> roots(Reach reach) {
        return branches("o.code in (" + Reach.marks(reach.roots()) + ")", new ArrayList<>(reach.roots()), "", 100);
    }

    /** What stands directly in it, by code, after that one. */
    List<Branch> below(String code, String after, int size) {
        return branches("o.parent = ?", new ArrayList<>(List.of(code)), after, size);
    }

    private List<Branch> branches(String where, List<Object> arguments, String after, int size) {
        arguments.add(after);
        return jdbc.query(
                "select o.code, o.name, o.level, o.board_seats,"
                        + " (select count(*) from organisation b where b.parent = o.code) as below,"
                        + " (select count(distinct m.login) from membership m where m.organisation = o.code) as people"
                        + " from organisation o where " + where + " and o.code > ? order by o.code fetch first " + size
                        + " rows only",
                (row, i) -> new Branch(
                        row.getString(1),
                        row.getString(2),
                        Level.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)),
                arguments.toArray());
    }

    /** Those of these organisations where conventions live, in themselves or in a school that stands in them. */
    Set<String> withConventions(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        var marks = Reach.marks(codes);
        var arguments = new ArrayList<Object>(codes);
        arguments.addAll(codes);
        return new HashSet<>(jdbc.queryForList(
                "select o.code from organisation o where o.code in (" + marks
                        + ") and exists (select 1 from convention c where c.school = o.code)"
                        + " union select o.parent from organisation o where o.parent in (" + marks
                        + ") and exists (select 1 from convention c where c.school = o.code)",
                String.class,
                arguments.toArray()));
    }

    private static Node node(ResultSet row) throws SQLException {
        var parent = row.getString("parent");
        return new Node(
                row.getString("code"),
                row.getString("name"),
                Level.valueOf(row.getString("level")),
                parent == null ? "" : parent,
                row.getString("academy"),
                row.getInt("board_seats"),
                row.getInt("reached") == 1);
    }
}
