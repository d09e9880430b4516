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
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Annuaire » : the partners of the académies where a person works, by name, as they answer a question, page after page, without loading any. */
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
              from partner p where p.id in (%5$s)""";

    private final JdbcTemplate jdbc;
    private final Finder finder;
    private final Clock clock;

    Directory(JdbcTemplate jdbc, Finder finder, Clock clock) {
        this.jdbc = jdbc;
        this.finder = finder;
        this.clock = clock;
    }

    /** One partner in a list; it sleeps where my perimeter knows it and has met it less than twice in a year. */
    public record Line(
            UUID id,
            PartnerKind kind,
            String name,
            @Nullable String town,
            @Nullable String sector,
            @Nullable LocalDate lastMetOn,
            boolean sleeping) {}

    /** Some lines, and what the next ones come after, or nothing. */
    record Page(List<Line> lines, @Nullable Cursor next) {}

    /** Those that answer what is asked, after that one; whatever their number, as many statements. */
    Page page(Actor actor, Finder.Wanted wanted, @Nullable Cursor after, int size) {
        var found = finder.page(actor, wanted, after, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                lines(actor, shown), found.size() > size ? shown.get(size - 1).mark() : null);
    }

    private List<Line> lines(Actor actor, List<Finder.Candidate> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>();
        var sql = known(actor.perimeter(), shown.size(), arguments);
        var ids = shown.stream().map(each -> each.found().id()).toList();
        arguments.addAll(ids);
        var lines = new HashMap<UUID, Line>();
        jdbc.query(sql, (row, i) -> line(row), arguments.toArray()).forEach(line -> lines.put(line.id(), line));
        return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    /** The columns of a line, of which what concerns exchanges is that of the perimeter. */
    private String known(Perimeter perimeter, int many, List<Object> arguments) {
        var today = LocalDate.now(clock);
        var held = perimeter.condition("i.school", "i.academy", arguments);
        perimeter.condition("i.school", "i.academy", arguments);
        Collections.addAll(arguments, Date.valueOf(Rhythm.since(today)), Date.valueOf(today));
        var opened = perimeter.condition("p.opened_for", "p.academy", arguments);
        perimeter.condition("i.school", "i.academy", arguments);
        var spoken = perimeter.condition("c.school", "c.academy", arguments);
        var courted = perimeter.condition("s.school", "s.academy", arguments);
        return LINES.formatted(held, opened, spoken, courted, String.join(", ", Collections.nCopies(many, "?")));
    }

    private static Line line(ResultSet row) throws SQLException {
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
