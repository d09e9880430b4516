package fr.convive.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person's deadlines in their own calendar. */
@ApplicationTest
@Tag("database")
class FeedTests {

    private static final Pattern LINK = Pattern.compile("(/calendrier/[A-Za-z0-9_-]{43}\\.ics)");

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyShares() {
        jdbc.update("delete from calendar_feed");
    }

    @Test
    void aCalendarReadsTheDeadlinesOfThePerimeterEachAWholeDayWithItsZoneItsNameAndItsPage() throws Exception {
        var number = life.open(
                "title", "Accueil, stages; « été » à l'École d'à côté, un intitulé assez long pour être replié");
        life.until(number, "sign");
        var link = share("referent");

        var answer = read(link);
        var calendar = parsed(answer);

        assertThat(answer).hasContentTypeCompatibleWith("text/calendar");
        assertThat(text(answer).lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .as("folded at 75 octets")
                .allMatch(length -> length <= 75);
        assertThat(text(answer)).doesNotContain("\nMETHOD").contains("\r\n");
        assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
        assertThat(calendar.validate().hasErrors()).isFalse();
        var events = calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .filter(event -> event.getSummary().getValue().endsWith(number))
                .toList();
        assertThat(events)
                .hasSameSizeAs(jdbc.queryForList(
                        "select 1 from deadline_view where convention_id = ? and done = false",
                        UUID.fromString(life.id(number))));
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getDateTimeStart().getDate()).isInstanceOf(LocalDate.class);
            assertThat(event.getRequiredProperty("URL").getValue())
                    .endsWith("/conventions/" + number + "?onglet=echeances");
            assertThat(event.getDescription().getValue()).contains("stages;", "été");
        });
        assertThat(uids(calendar)).doesNotHaveDuplicates();
    }

    @Test
    void theNamesOfDeadlinesStayWhenTheirDaysMove() throws Exception {
        var number = life.open();
        life.until(number, "sign");
        var link = share("referent");
        var before = uids(parsed(read(link)));

        jdbc.update(
                "update deadline_view set due_on = due_on + 3 where convention_id = ?",
                UUID.fromString(life.id(number)));

        assertThat(uids(parsed(read(link)))).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void anotherSchoolsDeadlinesAreNotInIt() throws Exception {
        var number = life.open();
        life.until(number, "sign");

        assertThat(unfolded(read(share("referent2")))).doesNotContain(number);
        assertThat(unfolded(read(share("drafpic")))).contains(number);
        assertThat(unfolded(read(share("admin")))).as("no business").doesNotContain(number);
    }

    /** The network of a test alone: it shuts the door on nobody else. */
    @Test
    void whoTriesTooManyAddressesIsAskedToWait() {
        var statuses = IntStream.range(0, 250)
                .mapToObj(i -> mvc.get()
                        .uri("/calendrier/essai" + i + ".ics")
                        .with(request -> {
                            request.setRemoteAddr("203.0.113.7");
                            return request;
                        })
                        .exchange()
                        .getResponse()
                        .getStatus())
                .toList();

        assertThat(statuses).contains(404, 429).doesNotContain(200);
        assertThat(statuses.get(0)).isEqualTo(404);
    }

    @Test
    void onlyTheHashOfAnAddressIsKeptAndItIsShownOnce() {
        var link = share("referent");
        var token = link.substring(link.lastIndexOf('/') + 1, link.lastIndexOf('.'));

        assertThat(visits.shown("referent", "/compte/agenda")).doesNotContain(token);
        assertThat(jdbc.queryForObject("select hash from calendar_feed", String.class))
                .doesNotContain(token);
    }

    @Test
    void anAddressRevokedReplacedOrOfAClosedAccountOpensNothing() {
        var first = share("referent");
        var second = share("referent");
        assertThat(read(first)).hasStatus(404);
        assertThat(read(second)).hasStatusOk();

        jdbc.update("update person set active = false where login = 'referent'");
        assertThat(read(second)).hasStatus(404);
        jdbc.update("update person set active = true where login = 'referent'");
        assertThat(read(second)).hasStatusOk();

        assertThat(visits.post("referent", "/compte/agenda/fin")).hasStatus3xxRedirection();
        assertThat(read(second)).hasStatus(404);
        assertThat(text(read(second))).isEqualTo(text(read("/calendrier/jamais.ics")));
    }

    private String share(String login) {
        var page = Visits.body(visits.post(login, "/compte/agenda"));
        var link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MvcTestResult read(String link) {
        return mvc.get().uri(link).exchange();
    }

    private static String text(MvcTestResult answer) {
        return Visits.body(answer);
    }

    private static String unfolded(MvcTestResult answer) {
        return text(answer).replace("\r\n ", "");
    }

    private static Calendar parsed(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatusOk();
        return new CalendarBuilder()
                .build(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
    }

    private static List<String> uids(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .map(event -> event.getUid().orElseThrow().getValue())
                .toList();
    }
}
