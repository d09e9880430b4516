package fr.convive.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Statements;
import fr.convive.Visits;
import fr.convive.bulk.ImportJob;
import fr.convive.bulk.Imports;
import fr.convive.bulk.Row;
import fr.convive.bulk.Upload;
import fr.convive.people.Actor;
import fr.convive.people.Colleagues;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An académie put in by its administrator: files whole or not at all, accounts opened by their owners, people who leave. */
@ApplicationTest
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdministrationTests {

    private static final int SCHOOLS = Integer.getInteger("convive.schools", 600);
    private static final int PEOPLE = Integer.getInteger("convive.people", 1000);
    private static final String PHRASE = "une phrase assez longue 7";

    @Autowired
    Imports imports;

    @Autowired
    Colleagues colleagues;

    @Autowired
    OrganisationFile organisationFile;

    @Autowired
    PeopleFile peopleFile;

    @Autowired
    FirstAdministrator first;

    @Autowired
    Invitations invitations;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Visits visits;

    @Autowired
    Life life;

    @BeforeAll
    @AfterAll
    void forget() {
        jdbc.update("delete from invitation");
        jdbc.update("delete from membership where login like 'essai%' or organisation like 'ESSAI%'");
        jdbc.update("delete from import_fault");
        jdbc.update("delete from import_chunk");
        jdbc.update("delete from import_job");
        jdbc.update("delete from person where login like 'essai%'");
        jdbc.update(
                "delete from organisation where code like '9______%' or parent like 'ESSAI%' or code like 'ESSAI%'");
        jdbc.update("update person set active = true");
    }

    @Test
    @Order(1)
    void aFileOfOrganisationsIsToldThenTakenThenChangesNothing() {
        var told = read("organisations", Schools.organisations(SCHOOLS), false, admin());

        assertThat(told.state()).isEqualTo(ImportJob.State.CHECKED);
        assertThat(told.counts()).isEqualTo(new ImportJob.Counts(SCHOOLS + 6, 0, 0, 0));
        assertThat(schools()).isZero();

        imports.confirm(told.id().toString(), admin());
        assertThat(over(told.id(), admin()).state()).isEqualTo(ImportJob.State.TAKEN);
        assertThat(schools()).isEqualTo(SCHOOLS);

        var again = read("organisations", Schools.organisations(SCHOOLS), true, admin());
        assertThat(again.state()).isEqualTo(ImportJob.State.UNCHANGED);
        assertThat(again.counts()).isEqualTo(new ImportJob.Counts(0, 0, SCHOOLS + 6, 0));
    }

    @Test
    @Order(2)
    void aFileOfPeopleGivesRolesAndNoPassword() {
        var taken = read("people", Schools.people(PEOPLE, SCHOOLS), true, admin());

        assertThat(taken.state()).isEqualTo(ImportJob.State.TAKEN);
        assertThat(count("select count(*) from person where login like 'essai.%'"))
                .isEqualTo(PEOPLE);
        assertThat(count("select count(*) from membership where login like 'essai.%'"))
                .isEqualTo(2 * PEOPLE);
        assertThat(read("people", Schools.people(PEOPLE, SCHOOLS), true, admin())
                        .state())
                .isEqualTo(ImportJob.State.UNCHANGED);

        var links = invitations.issue(taken.id());
        assertThat(links).hasSize(PEOPLE);
        assertThat(invitations.accept(links.get(0).token(), PHRASE)).isTrue();
        assertThat(invitations.accept(links.get(0).token(), PHRASE)).as("once").isFalse();
        var login = links.get(0).login();
        assertThat(encoder.matches(
                        PHRASE,
                        jdbc.queryForObject("select password_hash from person where login = ?", String.class, login)))
                .isTrue();
        assertThat(count("select count(*) from invitation where token_hash = '"
                        + links.get(1).token() + "'"))
                .as("only the hash is kept")
                .isZero();
    }

    @Test
    @Order(3)
    void oneWrongLineAndNothingIsTaken() {
        var file = """
                code;name;level;parent
                ESSAI-9;Neuve;académie;FR
                9999999A;Lycée;établissement;ESSAI-9
                ED0;Autre;établissement;NULLE-PART
                """;
        var refused = read("organisations", file, true, admin());

        assertThat(refused.state()).isEqualTo(ImportJob.State.REFUSED);
        assertThat(imports.faults(refused))
                .extracting(ImportJob.LineFault::line)
                .contains(3, 4);
        assertThat(imports.faults(refused))
                .extracting(ImportJob.LineFault::field)
                .contains("code", "parent");
        assertThat(count("select count(*) from organisation where code = 'ESSAI-9'"))
                .isZero();
    }

    @Test
    @Order(4)
    void fiveHundredLinesAreReadAndWrittenInAHandfulOfStatements() {
        var rows = IntStream.range(0, 500)
                .mapToObj(i -> new Row(
                        i + 2,
                        Map.of(
                                "code",
                                Schools.uai(i),
                                "name",
                                "Autre nom " + i,
                                "level",
                                "school",
                                "parent",
                                "ED" + i % 3)))
                .toList();
        var roles = IntStream.range(0, 500)
                .mapToObj(i -> new Row(
                        i + 2,
                        Map.of(
                                "login",
                                "essai.n" + i,
                                "name",
                                "Nouveau " + i,
                                "role",
                                "head",
                                "organisation",
                                Schools.uai(i))))
                .toList();

        var upload = upload();

        assertThat(Statements.during(() -> organisationFile.check(rows, upload)))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(Statements.during(() -> organisationFile.take(rows, upload))).hasSizeLessThanOrEqualTo(2);
        assertThat(Statements.during(() -> peopleFile.check(roles, upload))).hasSizeLessThanOrEqualTo(2);
        assertThat(Statements.during(() -> peopleFile.take(roles, upload))).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    @Order(5)
    void anAdministratorOfAnAcademyGoesNoFurther() {
        jdbc.update("insert into membership (login, role, organisation, held_from, held_to) values"
                + " ('essai.1', 'ADMIN', 'ESSAI-1', date '2026-01-01', date '2099-12-31')");
        var theirs = colleagues.find("essai.1").orElseThrow();

        var far = read("people", "login;name;role;organisation\nessai.far;Loin;head;0750654D\n", true, theirs);
        assertThat(far.state()).isEqualTo(ImportJob.State.REFUSED);
        var near = read(
                "people", "login;name;role;organisation\nessai.near;Près;head;" + Schools.uai(1) + "\n", true, theirs);
        assertThat(near.state()).isEqualTo(ImportJob.State.TAKEN);

        jdbc.update("update person set password_hash = ? where login = 'essai.1'", encoder.encode(PHRASE));
        assertThat(mvc.get().uri("/api/people/referent").with(httpBasic("essai.1", PHRASE)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/people/essai.near").with(httpBasic("essai.1", PHRASE)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/api/organisations?parent=PARIS").with(httpBasic("essai.1", PHRASE)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/api/people").with(httpBasic("referent", "referent")))
                .hasStatus(403);
    }

    @Test
    @Order(6)
    void programsHandFilesInAndFollowThem() {
        var answer = mvc.post()
                .uri("/api/people/import?preview=true")
                .with(httpBasic("admin", "admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        "[{\"login\": \"essai.api\", \"name\": \"Api\", \"role\": \"head\", \"organisation\": \"0750654D\"}]")
                .exchange();
        assertThat(answer).hasStatus(202);
        var job = answer.getResponse().getHeader("Location");
        over(UUID.fromString(job.substring(job.lastIndexOf('/') + 1)), admin());

        assertThat(mvc.get().uri(job).with(httpBasic("admin", "admin")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.brought")
                .isEqualTo(1);
        assertThat(mvc.get().uri(job).with(httpBasic("referent", "referent"))).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/api/people/import")
                        .with(httpBasic("admin", "admin"))
                        .contentType("text/csv")
                        .content("login;shoe\nx;42\n"))
                .hasStatus(422);
    }

    @Test
    @Order(6)
    void aFileOrAProgramSaysWhereSomebodyIsWrittenTo() {
        var header = "login;name;role;organisation;email\n";
        var line = "essai.mail;Courriel;head;0750654D;";

        assertThat(read("people", header + line + "nulle part\n", true, admin()).state())
                .isEqualTo(ImportJob.State.REFUSED);
        assertThat(read("people", header + line + "Essai@Lycee.example\n", true, admin())
                        .state())
                .isEqualTo(ImportJob.State.TAKEN);
        assertThat(email("essai.mail")).isEqualTo("essai@lycee.example");
        assertThat(read("people", header + line + "\n", true, admin()).state())
                .as("an empty cell leaves it")
                .isEqualTo(ImportJob.State.UNCHANGED);
        assertThat(read("people", header + line + "autre@lycee.example\n", true, admin())
                        .state())
                .isEqualTo(ImportJob.State.TAKEN);
        assertThat(email("essai.mail")).isEqualTo("autre@lycee.example");

        assertThat(
                        mvc.post()
                                .uri("/api/people")
                                .with(httpBasic("admin", "admin"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"login\": \"essai.posted\", \"name\": \"Posté\", \"email\": \"poste@lycee.example\","
                                                + " \"role\": \"HEAD\", \"organisation\": \"0750654D\", \"from\": \"2026-09-01\"}"))
                .hasStatus(201);
        assertThat(mvc.get().uri("/api/people/essai.posted").with(httpBasic("admin", "admin")))
                .bodyJson()
                .extractingPath("$.email")
                .isEqualTo("poste@lycee.example");
    }

    private String email(String login) {
        return jdbc.queryForObject("select email from person where login = ?", String.class, login);
    }

    @Test
    @Order(7)
    void whoLeavesPutsTheirTasksBackAndSignsInNoMore() {
        var number = life.open();
        life.until(number, "analyseNeeds");
        var task = life.task(number, "analyseNeeds").id();
        assertThat(mvc.post().uri("/api/tasks/" + task + "/claim").with(httpBasic("referent", "referent")))
                .hasStatus(204);

        jdbc.update("""
                insert into absence (id, absentee, stand_in, organisation, academy, starts_on, ends_on, declared_by, declared_on, version)
                select cast('00000000-0000-0000-0000-0000000000aa' as uuid), 'ddfpt', 'referent', '0750654D', o.parent,
                       date '2026-01-01', date '2030-12-31', 'ddfpt', date '2026-01-01', 0
                  from organisation o where o.code = '0750654D'
                """);
        jdbc.update("""
                insert into signing_power (id, holder, organisation, academy, deed, domain, starts_on, ends_on, place, reference,
                                           given_by, given_on, version)
                select cast('00000000-0000-0000-0000-0000000000bb' as uuid), 'referent', '0750654D', o.parent, 'SIGN', 'ALL',
                       date '2026-01-01', date '2030-12-31', 1, 'Arrêté 1', 'proviseur', date '2026-01-01', 0
                  from organisation o where o.code = '0750654D'
                """);
        var page = visits.shown("admin", "/administration/personnes/referent/desactivation");
        assertThat(page).contains("Tâche");
        var left = visits.post(
                "admin", "/administration/personnes/referent/desactivation", Visits.posted(page, "reason", "Mutation"));

        assertThat(left).hasStatus3xxRedirection();
        assertThat(visits.shown("admin", "/administration/personnes/referent")).contains("Désactivé", number);
        assertThat(count("select count(*) from task_view where assignee = 'referent'"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from journal j join journal_value v on v.chain = j.chain and v.seq = j.seq where j.act = 'PERSON_DEACTIVATED' and v.clear_text = 'Mutation'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from absence where stand_in = 'referent' and ended_by = 'admin' and ends_on < date '2030-12-31'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from signing_power where holder = 'referent' and ended_by = 'admin' and ends_on < date '2030-12-31'"))
                .isEqualTo(1);
        assertThat(mvc.get().uri("/api/me").with(httpBasic("referent", "referent")))
                .hasStatus(401);

        var back = visits.shown("admin", "/administration/personnes/referent");
        visits.post("admin", "/administration/personnes/referent/reactivation", Visits.posted(back));
        assertThat(mvc.get().uri("/api/me").with(httpBasic("referent", "referent")))
                .hasStatusOk();
    }

    @Test
    @Order(8)
    void theLastAdministratorStays() {
        var page = visits.shown("admin", "/administration/personnes/admin/desactivation");

        assertThat(visits.post(
                        "admin", "/administration/personnes/admin/desactivation", Visits.posted(page, "reason", "Fin")))
                .hasStatus(409);
        assertThat(count("select count(*) from person where login = 'admin' and active = true"))
                .isEqualTo(1);
    }

    @Test
    @Order(9)
    void everyPageOfAdministrationIsShown() {
        for (var uri : List.of(
                "/administration",
                "/administration/import",
                "/imports/organisations",
                "/imports/people",
                "/administration/personnes?q=aub",
                "/administration/personnes/proviseur",
                "/administration/personnes/proviseur/nom",
                "/administration/personnes/proviseur/role",
                "/administration/nouvelle-personne",
                "/administration/nouvelle-organisation?dans=PARIS",
                "/administration/organisations",
                "/administration/organisations?dans=PARIS",
                "/administration/organisations/0750654D")) {
            assertThat(visits.shown("admin", uri)).as(uri).doesNotContain("??");
        }
        assertThat(visits.get("referent2", "/administration")).hasStatus(403);
        assertThat(visits.get("referent2", "/imports/people")).hasStatus(404);
    }

    @Test
    @Order(10)
    void oneCodeMakesOneFirstAdministratorWhoeverComesFirst() throws Exception {
        jdbc.update("update person set active = false where login in ('admin', 'essai.1')");
        var token = first.issue();
        assertThat(mvc.get().uri("/premier-administrateur")).hasStatusOk();
        assertThat(first.make("autre", "Nulle", "essai.nulle", PHRASE)).contains("first.token.dead");

        var both = Executors.newFixedThreadPool(2);
        var results = both.invokeAll(List.of(
                () -> first.make(token, "Une", "essai.une", PHRASE).isEmpty(),
                () -> first.make(token, "Deux", "essai.deux", PHRASE).isEmpty()));
        both.shutdown();

        assertThat(results).extracting(java.util.concurrent.Future::get).containsExactlyInAnyOrder(true, false);
        assertThat(count("select count(*) from person where login in ('essai.une', 'essai.deux')"))
                .isEqualTo(1);
        assertThat(mvc.get().uri("/premier-administrateur"))
                .as("no longer a page")
                .hasStatus(404);
        assertThat(mvc.post().uri("/invitation/nulle").with(csrf())).hasStatus(404);
    }

    private ImportJob read(String kind, String file, boolean straight, Actor by) {
        return over(
                imports.open(
                        kind,
                        file.getBytes(StandardCharsets.UTF_8),
                        kind + ".csv",
                        straight,
                        UUID.randomUUID().toString(),
                        by),
                by);
    }

    private ImportJob over(UUID id, Actor by) {
        for (int wait = 0; wait < 3000; wait++) {
            var job = imports.find(id.toString(), by);
            if (!job.state().isRunning()) {
                return job;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("Import " + id + " is not over");
    }

    private Actor admin() {
        return colleagues.find("admin").orElseThrow();
    }

    private Upload upload() {
        return new Upload(UUID.randomUUID(), admin(), Instant.EPOCH, Set.of(), new ConcurrentHashMap<>());
    }

    private int schools() {
        return count("select count(*) from organisation where code like '9______%' and level = 'SCHOOL'");
    }

    private int count(String sql) {
        return jdbc.queryForObject(sql, Integer.class);
    }
}
