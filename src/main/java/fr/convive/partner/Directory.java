package fr.convive.partner;

import fr.convive.people.Actor;
import fr.convive.people.Perimeter;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Annuaire » : the partners of the académies where a person works, by name, page after page, without loading any. */
@Component
public class Directory {

    private static final String LINES = """
            select p.id, p.kind, p.name, p.town, p.sector,
                   (select max(i.held_on) from partner_interaction i where i.partner_id = p.id and %1$s),
                   (select count(*) from partner_interaction i where i.partner_id = p.id and %1$s
                       and i.held_on > ? and i.held_on <= ?),
                   case when %2$s or exists (select 1 from partner_interaction i where i.partner_id = p.id and %1$s)
                          or exists (select 1 from partner_contact c where c.partner_id = p.id and %3$s)
                          or exists (select 1 from prospect s where s.partner_id = p.id and %4$s)
                        then 1 else 0 end
              from partner p where p.merged_into is null and\s""";
    private static final String NAMED = "(p.sort_name like ? or exists (select 1 from partner_name n"
            + " where n.partner_id = p.id and n.sort_name like ?))";
    private static final String AFTER = " and (p.sort_name > (select l.sort_name from partner l where l.id = ?)"
            + " or (p.sort_name = (select l.sort_name from partner l where l.id = ?) and p.id > ?))";

    private final JdbcTemplate jdbc;
    private final Reach reach;
    private final Aliases aliases;
    private final Clock clock;

    Directory(JdbcTemplate jdbc, Reach reach, Aliases aliases, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.aliases = aliases;
        this.clock = clock;
    }

    /** What is asked for; empty means all. */
    public record Filter(String name, @Nullable PartnerKind kind) {}

    /** One partner in a list; it sleeps where my perimeter knows it and has met it less than twice in a year. */
    public record Line(
            UUID id,
            PartnerKind kind,
            String name,
            @Nullable String town,
            @Nullable String sector,
            @Nullable LocalDate lastMetOn,
            boolean sleeping) {}

    /** By name, today's or yesterday's; {@code after} is the last one seen, or nothing. */
    public List<Line> lines(Actor actor, Filter filter, @Nullable UUID after, int size) {
        var arguments = new ArrayList<Object>();
        var sql = new StringBuilder(known(actor.perimeter(), arguments))
                .append(reach.of(actor).condition("p.academy", "p.academy", arguments));
        var key = Sorting.key(filter.name());
        if (!key.isEmpty()) {
            var names = aliases.alike(filter.name());
            sql.append(names.stream().map(name -> NAMED).collect(Collectors.joining(" or ", " and (", ")")));
            names.forEach(name -> arguments.addAll(Collections.nCopies(2, "%" + name + "%")));
        }
        if (filter.kind() != null) {
            sql.append(" and p.kind = ?");
            arguments.add(filter.kind().name());
        }
        if (after != null) {
            sql.append(AFTER);
            arguments.addAll(Collections.nCopies(3, after));
        }
        sql.append(" order by p.sort_name, p.id fetch first ").append(size).append(" rows only");
        return jdbc.query(sql.toString(), Directory::line, arguments.toArray());
    }

    /** The columns of a line, of which what concerns exchanges is that of the perimeter. */
    private String known(Perimeter perimeter, List<Object> arguments) {
        var today = LocalDate.now(clock);
        var held = perimeter.condition("i.school", "i.academy", arguments);
        perimeter.condition("i.school", "i.academy", arguments);
        Collections.addAll(arguments, Date.valueOf(Rhythm.since(today)), Date.valueOf(today));
        var opened = perimeter.condition("p.opened_for", "p.academy", arguments);
        perimeter.condition("i.school", "i.academy", arguments);
        var spoken = perimeter.condition("c.school", "c.academy", arguments);
        var courted = perimeter.condition("s.school", "s.academy", arguments);
        return LINES.formatted(held, opened, spoken, courted);
    }

    private static Line line(ResultSet row, int i) throws SQLException {
        var last = row.getDate(6);
        return new Line(
                row.getObject(1, UUID.class),
                PartnerKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                last == null ? null : last.toLocalDate(),
                row.getInt(8) == 1 && row.getInt(7) < Rhythm.LEAST);
    }
}
