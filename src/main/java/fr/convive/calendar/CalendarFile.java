package fr.convive.calendar;

import fr.convive.page.Words;
import fr.convive.people.Perimeter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** « Fichier iCalendar » (RFC 5545): the deadlines that a perimeter has ahead or late, each a whole day, under a name that stays. */
@Component
class CalendarFile {

    private static final int MONTHS_AHEAD = 24;
    private static final int MONTHS_BACK = 2;
    /** In signs, of which each may take three octets: no line is longer than 75 (RFC 5545, 3.1). */
    private static final int FOLDED_AT = 24;

    /** More than anybody reads; the first to fall stay. */
    private static final int MOST = 5000;

    /** The rank among those of its code keeps the name of a deadline whose day moves. */
    private static final String AHEAD = """
            select r.id, r.code, r.rank_of_code, r.label, r.due_on, r.number, r.title from (
                select c.id, d.code, row_number() over (partition by d.convention_id, d.code order by d.due_on, d.position)
                       as rank_of_code, d.label, d.due_on, c.number, c.title, d.done
                  from deadline_view d join convention c on c.id = d.convention_id where %s) r
             where r.done = false and r.due_on between ? and ? order by r.due_on, r.number, r.code, r.rank_of_code
             fetch first %d rows only
            """;

    private final JdbcTemplate jdbc;
    private final Words words;
    private final Clock clock;
    private final String address;
    private final VTimeZone paris;

    CalendarFile(
            JdbcTemplate jdbc,
            Words words,
            Clock clock,
            @Value("${convive.address:}") String address,
            @Value("${server.port:8080}") int port) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
        this.address = address.isBlank() ? "http://localhost:" + port : address.replaceFirst("/+$", "");
        this.paris = Objects.requireNonNull(
                        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone("Europe/Paris"))
                .getVTimeZone();
    }

    private record Due(
            UUID convention, String code, int rank, String label, LocalDate dueOn, String number, String title) {

        String name() {
            return convention + "-" + code + "-" + rank + "@convive";
        }
    }

    /** The bytes of the file, in UTF-8. */
    byte[] of(Perimeter perimeter) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Convive//Agenda//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", words.say("calendar.name")));
        calendar.add(new XProperty("X-WR-TIMEZONE", "Europe/Paris"));
        calendar.add(paris);
        var now = clock.instant();
        due(perimeter).forEach(one -> calendar.add(event(one, now)));
        var bytes = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(true, FOLDED_AT).output(calendar, bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private VEvent event(Due due, Instant now) {
        var page = address + "/conventions/" + due.number() + "?onglet=echeances";
        return new VEvent(new PropertyList(List.of(
                new Uid(due.name()),
                new DtStamp(now),
                new DtStart<>(due.dueOn()),
                new Summary(words.say("calendar.summary", due.label(), due.number())),
                new Description(words.say("calendar.description", due.title(), page)),
                new Url(URI.create(page)),
                ImmutableTransp.TRANSPARENT)));
    }

    private List<Due> due(Perimeter perimeter) {
        var arguments = new ArrayList<Object>();
        var within = perimeter.condition("d.school", "d.academy", arguments);
        var today = LocalDate.now(clock);
        arguments.add(Date.valueOf(today.minusMonths(MONTHS_BACK)));
        arguments.add(Date.valueOf(today.plusMonths(MONTHS_AHEAD)));
        return jdbc.query(
                AHEAD.formatted(within, MOST),
                (row, i) -> new Due(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getDate(5).toLocalDate(),
                        row.getString(6),
                        row.getString(7)),
                arguments.toArray());
    }
}
