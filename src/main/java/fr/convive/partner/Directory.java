package fr.convive.partner;

import fr.convive.people.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Annuaire » : the partners of the académies where a person works, by name, page after page, without loading any. */
@Component
public class Directory {

    private static final String NAMED = " and (p.sort_name like ? escape '!' or exists (select 1 from partner_name n"
            + " where n.partner_id = p.id and n.sort_name like ? escape '!'))";
    private static final String AFTER = " and (p.sort_name > (select l.sort_name from partner l where l.id = ?)"
            + " or (p.sort_name = (select l.sort_name from partner l where l.id = ?) and p.id > ?))";

    private final JdbcTemplate jdbc;
    private final Reach reach;

    Directory(JdbcTemplate jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** What is asked for; empty means all. */
    public record Filter(String name, @Nullable PartnerKind kind) {}

    /** One partner in a list. */
    public record Line(
            UUID id,
            PartnerKind kind,
            String name,
            @Nullable String town,
            @Nullable String sector) {}

    /** By name; {@code after} is the last one seen, or nothing. */
    public List<Line> lines(Actor actor, Filter filter, @Nullable UUID after, int size) {
        var arguments = new ArrayList<Object>();
        var sql = new StringBuilder("select p.id, p.kind, p.name, p.town, p.sector from partner p where ")
                .append(reach.of(actor).condition("p.academy", "p.academy", arguments))
                .append(" and p.merged_into is null");
        if (!filter.name().isBlank()) {
            sql.append(NAMED);
            arguments.addAll(Collections.nCopies(2, "%" + Sorting.key(filter.name()) + "%"));
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
        return jdbc.query(
                sql.toString(),
                (row, i) -> new Line(
                        row.getObject(1, UUID.class),
                        PartnerKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                arguments.toArray());
    }
}
