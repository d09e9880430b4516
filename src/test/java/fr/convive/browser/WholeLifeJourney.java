package fr.convive.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.convive.ApplicationTest;
import fr.convive.Life;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A convention from the need to the closed file, through the pages alone, by its people; every page they meet is accessible. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeLifeJourney {

    private static final int DESK = 1280;
    private static final int PHONE = 360;

    @LocalServerPort
    int port;

    @Autowired
    Life life;

    @Autowired
    JdbcTemplate jdbc;

    private Browser browser;

    private final Map<String, Page> people = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    @BeforeAll
    void openTheBrowser() {
        browser = new Browser(port);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void sevenPeopleCarryAProjectFromTheNeedToTheClosedFile() {
        var number = opened();
        for (int step = 0; step < 60 && !life.status(number).equals("CLOSED"); step++) {
            goOn(number);
            if (life.status(number).equals("IN_FORCE")) {
                whatMayBeDoneInForce(number);
            }
        }

        org.assertj.core.api.Assertions.assertThat(life.status(number)).isEqualTo("CLOSED");
        watchedByTheAcademy();
        readByTheAuditor(number);
    }

    private String opened() {
        var page = visit("referent", "/conventions/nouvelle");
        new FilledForm(page).fill(life.form("opening"));
        submit(page);
        assertThat(page.locator("h1")).containsText("Banc d'essai");
        return jdbc.queryForObject("select max(number) from convention", String.class);
    }

    /** Whoever is awaited answers; else the board meets; else the next day that something is due comes. */
    private void goOn(String number) {
        var open = life.tasks(number);
        if (!open.isEmpty()) {
            var task = open.get(0);
            answered(Life.loginFor(task.audience()), number, task.key(), task.formKey(), task.name());
        } else if (life.isWaitingFor("voteRecorded", number)) {
            voted(number);
        } else {
            life.advanceTo(life.nextDay(number));
        }
    }

    private void answered(String login, String number, String key, String formKey, String name) {
        var page = visit(login, "/taches");
        page.locator("main a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.waitForURL("**/taches/*");
        checked(page, formKey);
        var answer = life.form(formKey);
        if (key.equals("enrolAtSession")) {
            answer.put("session", convened());
            page.reload();
        }
        if (key.equals("draftConvention")) {
            answer.put("duration", Map.of("years", 1)); // as the page proposes
        }
        answer.replaceAll(
                (field, value) -> value instanceof String word && word.startsWith("@today") ? day(word) : value);
        new FilledForm(page).fill(answer);
        submit(page);
        if (!page.url().endsWith("/taches")) {
            throw new AssertionError(
                    key + " was not taken: " + page.locator("main [role=alert]").allInnerTexts());
        }
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    private String convened() {
        var page = visit("secretaire", "/seances");
        var before = sessions();
        new FilledForm(page)
                .fill(Map.of(
                        "heldOn",
                        life.today().plusDays(12).toString(),
                        "convenedOn",
                        life.today().toString()));
        submit(page);
        return sessions().stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> sessions() {
        return jdbc.queryForList("select cast(id as varchar(64)) from board_session", String.class);
    }

    private void voted(String number) {
        var session = jdbc.queryForMap(
                "select s.id, s.held_on from board_session s join agenda_item a on a.session_id = s.id where a.convention_id = ?",
                java.util.UUID.fromString(life.id(number)));
        life.advanceTo(((java.sql.Date) session.get("held_on")).toLocalDate());
        var page = visit("secretaire", "/seances/" + session.get("id"));
        new FilledForm(page)
                .fill(Map.of("present", 20, "votes", List.of(Map.of("inFavour", 17, "against", 2, "abstentions", 1))));
        submit(page);
        org.assertj.core.api.Assertions.assertThat(life.status(number)).isEqualTo("ADOPTED");
    }

    private void whatMayBeDoneInForce(String number) {
        if (!seen.contains("in force")) {
            seen.add("in force");
            var here = "/conventions/" + number;
            for (var path :
                    List.of("/avenant", "/denonciation", "/manquement", "/actions/nouvelle", "/faits/nouveau")) {
                visit("referent", here + path);
            }
            visit("referent", here + "?onglet=actions");
            visit("referent", here + "?onglet=echeances&le=" + life.today().plusMonths(3));
            visit("proviseur", here + "/suites");
            visit("referent", "/conventions/reprise");
        }
    }

    private void watchedByTheAcademy() {
        var page = visit("drafpic", "/pilotage");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Pilotage");
    }

    private void readByTheAuditor(String number) {
        var page = visit("auditeur", "/audit/" + number);
        assertThat(page.locator("main")).containsText("intacte");
        for (var tab : List.of("vigueur", "dossier", "parcours", "echeances", "documents", "historique")) {
            visit("referent", "/conventions/" + number + "?onglet=" + tab);
        }
        visit("referent", "/conventions");
        visit("referent", "/taches?pile=attente");
        visit("referent", "/taches?pile=avenir");
    }

    private Page visit(String login, String path) {
        var page = people.computeIfAbsent(login, who -> browser.signedIn(who, DESK));
        page.navigate(path);
        checked(page, path.replaceAll("CV-[0-9-]+|[0-9a-f-]{36}", "x"));
        return page;
    }

    /** Each kind of page once at a desk and once on a phone: no violation, no sideways scroll. */
    private void checked(Page page, String kind) {
        if (!seen.add(kind)) {
            return;
        }
        Browser.assertAccessible(page);
        page.setViewportSize(PHONE, 800);
        Browser.assertAccessible(page);
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(kind + " scrolls sideways on a phone")
                .isEqualTo(true);
        page.setViewportSize(DESK, 900);
    }

    private static void submit(Page page) {
        Browser.leaving(
                page, () -> page.locator("main form button.btn-primary").first().click());
    }

    private String day(String word) {
        return life.today()
                .plusDays(word.length() > 6 ? Long.parseLong(word.substring(6)) : 0)
                .toString();
    }

    @Test
    void aWrongAnswerComesBackAsTypedAndTheSummaryTakesTheFocus() {
        var number = life.open();
        var task = life.task(number, "analyseNeeds");
        var page = visit("referent", "/taches/" + task.id());
        page.check("[name=answer][value=COMPLETED]");
        page.fill("[name=ownNeeds]", "Un projet réel");

        submit(page);

        assertThat(page.locator("#erreurs")).isFocused();
        assertThat(page.locator("[name=ownNeeds]")).hasValue("Un projet réel");
        Browser.assertAccessible(page);
    }

    @Test
    void aPersonAnswersWithTheKeyboardAlone() {
        var number = life.open();
        var page =
                visit("referent", "/taches/" + life.task(number, "analyseNeeds").id());
        page.locator("[name=answer][value=ABANDONED]").focus();
        page.keyboard().press("Space");
        page.locator("[name=reason]").focus();
        page.keyboard().type("Le partenaire a renoncé");
        page.keyboard().press("Tab");
        page.locator("main form button.btn-primary").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/taches");

        org.assertj.core.api.Assertions.assertThat(life.status(number)).isEqualTo("ABANDONED");
    }

    @Test
    void theBackButtonAfterAnAnswerSaysThatItWasGiven() {
        var number = life.open();
        var page =
                visit("referent", "/taches/" + life.task(number, "analyseNeeds").id());
        new FilledForm(page).fill(life.form("preparation/analyse-needs"));
        submit(page);
        page.goBack();

        assertThat(page.locator("main")).containsText("éjà traitée");
        org.assertj.core.api.Assertions.assertThat(life.status(number)).isEqualTo("RISKS");
    }

    @Test
    void theDayAfterNobodyIsSignedInTheDoorIsShut() {
        var page = browser.visitor(PHONE);
        page.navigate("/taches");

        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/connexion.*"));
        Browser.assertAccessible(page);
    }
}
