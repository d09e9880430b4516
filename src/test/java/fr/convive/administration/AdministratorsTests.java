package fr.convive.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import fr.convive.people.Colleagues;
import fr.convive.people.Names;
import fr.convive.workflow.Act;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What administrators do to accounts, roles and places one by one: by hand, by program, and two at once. */
@ApplicationTest
@Tag("database")
class AdministratorsTests {

    @Autowired
    Departures departures;

    @Autowired
    Invitations invitations;

    @Autowired
    Names names;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Visits visits;

    @Autowired
    Life life;

    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.update("delete from invitation where login like 'pair.%'");
        jdbc.update("delete from membership where login like 'pair.%' or organisation = ?", Schools.uai(1));
        jdbc.update("delete from person where login like 'pair.%'");
        jdbc.update("delete from organisation where code = ?", Schools.uai(1));
        jdbc.update("update person set active = true where login = 'admin'");
    }

    @Test
    void ofTwoAdministratorsWhoSendEachOtherAwayOneStays() throws Exception {
        for (var login : List.of("pair.one", "pair.two")) {
            jdbc.update(
                    "insert into person (login, name, password_hash, active) values (?, ?, '-', true)", login, login);
            jdbc.update(
                    "insert into membership (login, role, organisation, held_from, held_to)"
                            + " values (?, 'ADMIN', 'FR', date '2020-01-01', date '9999-12-31')",
                    login);
        }
        jdbc.update("update person set active = false where login = 'admin'");

        var both = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> left =
                both.invokeAll(List.of(sendingAway("pair.one", "pair.two"), sendingAway("pair.two", "pair.one")));
        both.shutdown();

        assertThat(left).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        assertThat(count("select count(*) from person where login like 'pair.%' and active = true"))
                .isEqualTo(1);
    }

    private Callable<Boolean> sendingAway(String by, String whom) {
        var actor = colleagues.find(by).orElseThrow();
        return () -> {
            try {
                departures.deactivate(
                        whom, "Départ", new Act(actor, UUID.randomUUID().toString(), null));
                return true;
            } catch (LastAdministrator last) {
                return false;
            }
        };
    }

    @Test
    void aRoleThatIsEndedIsHeldForTheLastTimeToday() {
        created("pair.role", "0750654D");
        var from =
                jdbc.queryForObject("select held_from from membership where login = 'pair.role'", java.sql.Date.class);
        var page = visits.shown("admin", "/administration/personnes/pair.role");

        var ended = visits.post(
                "admin",
                "/administration/personnes/pair.role/fin",
                Visits.posted(page, "role", "COORDINATOR", "organisation", "0750654D", "from", from));

        assertThat(ended).hasStatus3xxRedirection();
        assertThat(jdbc.queryForObject("select held_to from membership where login = 'pair.role'", java.sql.Date.class))
                .isEqualTo(java.sql.Date.valueOf(life.today()));
        assertThat(count("select count(*) from journal where act = 'ROLE_ENDED' and object = 'person pair.role'"))
                .isEqualTo(1);
        assertThat(visits.post(
                        "admin",
                        "/administration/personnes/pair.role/fin",
                        Visits.posted(
                                page,
                                "_action",
                                UUID.randomUUID(),
                                "role",
                                "HEAD",
                                "organisation",
                                "0750654D",
                                "from",
                                from)))
                .as("a role that is not held cannot end")
                .hasStatus(404);
    }

    @Test
    void whoIsInvitedAgainGetsALinkThatReplacesTheFormer() {
        var first = created("pair.again", "0750654D");
        var page = visits.shown("admin", "/administration/personnes/pair.again");

        var again = visits.post("admin", "/administration/personnes/pair.again/invitation", Visits.posted(page));

        assertThat(Visits.body(again)).contains("/invitation/");
        assertThat(invitations.find(first)).isEmpty();
        var second = Visits.body(again).replaceAll("(?s).*/invitation/([\\w-]+).*", "$1");
        assertThat(invitations.find(second)).isPresent();
    }

    @Test
    void aSchoolMovesBetweenAcademiesOnlyBeforeItHasLived() {
        assertThat(place(Schools.uai(1), "Lycée neuf", "PARIS")).hasStatus(201);
        assertThat(place(Schools.uai(1), "Lycée neuf", "TOULOUSE")).hasStatus(204);
        assertThat(jdbc.queryForObject("select parent from organisation where code = ?", String.class, Schools.uai(1)))
                .isEqualTo("TOULOUSE");

        life.open();
        var refused = place("0750654D", "Lycée des Remparts", "TOULOUSE");
        assertThat(refused).hasStatus(422);
        assertThat(refused).bodyJson().extractingPath("$.errors[0].field").isEqualTo("parent");
        assertThat(count("select count(*) from organisation where code = '0750654D' and parent = 'TOULOUSE'"))
                .isZero();
    }

    @Test
    void aNameChangedIsReadAnewByEveryPage() {
        place(Schools.uai(1), "Lycée d'hier", "PARIS");
        assertThat(named()).isEqualTo("Lycée d'hier");
        place(Schools.uai(1), "Lycée d'aujourd'hui", "PARIS");
        assertThat(named()).isEqualTo("Lycée d'aujourd'hui");
    }

    private String named() {
        return names.of(List.of(Schools.uai(1)), List.of()).organisation(Schools.uai(1));
    }

    @Test
    void programsMakeAccountsOnceAndWithinReach() {
        assertThat(person("pair.api", "0750654D")).hasStatus(201);
        assertThat(person("pair.api", "0750654D")).hasStatus(422);
        assertThat(person("pair.far", "NULLE-PART")).hasStatus(422);
        assertThat(person("PAS UN IDENTIFIANT", "0750654D")).hasStatus(422);
        assertThat(mvc.post()
                        .uri("/api/people")
                        .with(httpBasic("referent", "referent"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json("pair.never", "0750654D")))
                .hasStatus(403);
        assertThat(count("select count(*) from person where login like 'pair.%'"))
                .isEqualTo(1);
    }

    private String created(String login, String organisation) {
        var made = person(login, organisation);
        assertThat(made).hasStatus(201);
        return Visits.body(made).replaceAll("(?s).*/invitation/([\\w-]+).*", "$1");
    }

    private MvcTestResult person(String login, String organisation) {
        return mvc.post()
                .uri("/api/people")
                .with(httpBasic("admin", "admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json(login, organisation))
                .exchange();
    }

    private String json(String login, String organisation) {
        return """
                {"login": "%s", "name": "Paire", "role": "COORDINATOR", "organisation": "%s", "from": "%s"}""".formatted(login, organisation, life.today());
    }

    private MvcTestResult place(String code, String name, String parent) {
        return mvc.post()
                .uri("/api/organisations")
                .with(httpBasic("admin", "admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"code": "%s", "name": "%s", "level": "SCHOOL", "parent": "%s", "boardSeats": 30}""".formatted(code, name, parent))
                .exchange();
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }
}
