package fr.convive.privacy;

import fr.convive.convention.Status;
import fr.convive.people.Actor;
import fr.convive.people.Perimeter;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * « Durées de conservation » : which contacts have had no exchange, no convention and no update for the whole term, three years
 * unless a setting says otherwise (CNIL, référentiel relatif à la gestion commerciale: three years after the last contact of a
 * prospect), and which of them are kept all the same.
 */
@Component
class Retention {

    private static final String OVER = Arrays.stream(Status.values())
            .filter(Status::isFinal)
            .map(status -> "'" + status.name() + "'")
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();

    private static final String PAST_TERM = """
            select k.id, k.name, k.email, k.role, k.partner_id, p.name, k.school, o.name, k.academy, k.last_contact_on, k.updated_on
              from partner_contact k join partner p on p.id = k.partner_id join organisation o on o.code = k.school
             where k.last_contact_on <= ? and k.updated_on <= ? and\s""";

    private static final String AGREED = """
            select c.number, c.school, c.academy, c.partner_id, c.status, coalesce(c.closed_on, c.status_since),
                   cast(c.parties as varchar) from convention c where c.academy in (%s)
               and (c.status not in (%s) or coalesce(c.closed_on, c.status_since) > ?) order by c.number
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Period term;

    Retention(JdbcTemplate jdbc, Clock clock, @Value("${convive.retention.contacts}") Period term) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.term = term;
    }

    Period term() {
        return term;
    }

    /** Why somebody whose term has come is kept. */
    enum Hold {
        SIGNATORY,
        RELATION,
        ENDED_SINCE
    }

    /** A contact whose term has come: since which day nothing happened, and what keeps them, if anything. */
    record Candidate(
            UUID id,
            String name,
            String role,
            UUID partner,
            String partnerName,
            String place,
            LocalDate last,
            @Nullable Hold hold,
            @Nullable String convention) {}

    private record Row(Candidate candidate, @Nullable String email, String school, String academy) {}

    private record Agreed(
            String number,
            String school,
            String academy,
            @Nullable UUID partner,
            boolean over,
            String parties) {}

    /** Those of the perimeter of who answers. */
    List<Candidate> preview(Actor actor) {
        return pastTerm(Answering.perimeter(actor));
    }

    /** Everybody's, for the night. */
    List<Candidate> everywhere() {
        return pastTerm(new Perimeter(Set.of(Perimeter.NATION)));
    }

    private List<Candidate> pastTerm(Perimeter perimeter) {
        var limit = Date.valueOf(limit());
        var arguments = new ArrayList<Object>(List.of(limit, limit));
        var within = perimeter.condition("k.school", "k.academy", arguments);
        var rows = jdbc.query(
                PAST_TERM + within + " order by k.last_contact_on, k.id",
                (row, i) -> new Row(
                        new Candidate(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(4),
                                row.getObject(5, UUID.class),
                                row.getString(6),
                                row.getString(8),
                                later(row.getDate(10), row.getDate(11)),
                                null,
                                null),
                        row.getString(3),
                        row.getString(7),
                        row.getString(9)),
                arguments.toArray());
        var agreed = agreed(rows.stream().map(Row::academy).distinct().toList(), limit);
        return rows.stream().map(row -> held(row, agreed)).toList();
    }

    /** Whoever had no contact since that day or before. */
    LocalDate limit() {
        return LocalDate.now(clock).minus(term);
    }

    private static LocalDate later(Date one, Date other) {
        return (one.after(other) ? one : other).toLocalDate();
    }

    private List<Agreed> agreed(List<String> academies, Date limit) {
        if (academies.isEmpty()) {
            return List.of();
        }
        var arguments = new ArrayList<Object>(academies);
        arguments.add(limit);
        return jdbc.query(
                AGREED.formatted(String.join(", ", Collections.nCopies(academies.size(), "?")), OVER),
                (row, i) -> new Agreed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        Status.valueOf(row.getString(5)).isFinal(),
                        row.getString(7)),
                arguments.toArray());
    }

    private static Candidate held(Row row, List<Agreed> agreed) {
        var mentions = Mentions.of(row.candidate().name(), row.email(), null);
        var near = agreed.stream()
                .filter(one -> one.academy().equals(row.academy()))
                .toList();
        for (var one : near) {
            if (!one.over() && mentions.in(one.parties())) {
                return kept(row.candidate(), Hold.SIGNATORY, one.number());
            }
        }
        for (var one : near) {
            if (row.candidate().partner().equals(one.partner())
                    && (one.school().equals(row.school()) || row.school().equals(row.academy()))) {
                return kept(row.candidate(), one.over() ? Hold.ENDED_SINCE : Hold.RELATION, one.number());
            }
        }
        return row.candidate();
    }

    private static Candidate kept(Candidate candidate, Hold hold, String number) {
        return new Candidate(
                candidate.id(),
                candidate.name(),
                candidate.role(),
                candidate.partner(),
                candidate.partnerName(),
                candidate.place(),
                candidate.last(),
                hold,
                number);
    }

    /** The convention not closed that this contact signs, if any: what keeps them from being erased. */
    @Nullable
    String signedBy(Mentions mentions, String academy) {
        return agreed(List.of(academy), Date.valueOf(LocalDate.now(clock))).stream()
                .filter(one -> !one.over() && mentions.in(one.parties()))
                .map(Agreed::number)
                .findFirst()
                .orElse(null);
    }
}
