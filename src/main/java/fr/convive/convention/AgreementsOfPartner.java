package fr.convive.convention;

import fr.convive.page.Words;
import fr.convive.partner.Agreements;
import fr.convive.people.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells the file of partners which conventions were opened with one of them. */
@Component
class AgreementsOfPartner implements Agreements {

    private static final String LINES =
            "select c.number, c.title, c.status, c.status_since from convention c where c.partner_id = ? and ";

    private final JdbcTemplate jdbc;
    private final Standing standing;
    private final Words words;

    AgreementsOfPartner(JdbcTemplate jdbc, Standing standing, Words words) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.words = words;
    }

    @Override
    public List<Agreed> with(UUID partner, Actor actor) {
        var arguments = new ArrayList<Object>(List.of(partner));
        var sql = LINES + actor.perimeter().condition("c.school", "c.academy", arguments);
        return jdbc.query(
                sql + " order by c.number desc",
                (row, i) -> {
                    var status = Status.valueOf(row.getString(3));
                    return new Agreed(
                            row.getString(1),
                            row.getString(2),
                            words.value(status),
                            standing.tone(status),
                            row.getDate(4).toLocalDate());
                },
                arguments.toArray());
    }
}
