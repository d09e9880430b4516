package fr.convive.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.convive.ApplicationTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The door and the account in a browser, at a desk and on a telephone: each page is accessible and fits. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountJourney {

    private static final String LOGIN = "gestionnaire";
    private static final Pattern AT_THE_DOOR = Pattern.compile(".*/connexion.*");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    fr.convive.Life life;

    private Browser browser;

    @BeforeAll
    void openTheBrowser() {
        browser = new Browser(port);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
        jdbc.update("delete from second_factor");
        jdbc.update("delete from recovery_code");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void thePagesOfTheAccountAreForEverybody(int width) {
        jdbc.update("delete from second_factor");
        var door = browser.visitor(width);
        door.navigate("/connexion?erreur");
        fits(door);
        door.navigate("/connexion");
        fits(door);

        var page = browser.signedIn(LOGIN, width);
        for (String address : List.of(
                "/compte",
                "/compte/mot-de-passe",
                "/compte/double-verification",
                "/compte/jetons",
                "/compte/avis",
                "/compte/agenda",
                "/compte/donnees")) {
            page.navigate(address);
            assertThat(page.locator("h1")).hasCount(1);
            fits(page);
        }
        refusedPassword(page);
        madeToken(page);
        codeWanted(page, width);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void thePagesOfPersonalDataAreForWhoAnswers(int width) {
        var made = life.post(
                "referent",
                "/api/partners",
                java.util.Map.of("kind", "COMPANY", "name", width > 1000 ? "Ateliers Morin" : "Verrerie Bazin"));
        var partner = life.read(made).get("id").asString();
        var contact = life.read(life.post(
                        "referent",
                        "/api/partners/" + partner + "/contacts",
                        java.util.Map.of(
                                "name",
                                "Basile Oubli " + width,
                                "role",
                                "Gérant",
                                "from",
                                "2019-01-01",
                                "email",
                                "basile@exemple.fr")))
                .get("id")
                .asString();
        jdbc.update("update partner_contact set last_contact_on = date '2020-01-01', updated_on = date '2020-01-01'");
        var about = "/donnees-personnelles/contacts/" + contact;

        var page = browser.signedIn("proviseur", width);
        for (String address : List.of(
                "/donnees-personnelles?q=oubli",
                about,
                about + "/rectification",
                about + "/effacement",
                "/donnees-personnelles/personnes/referent",
                "/donnees-personnelles/personnes/referent/effacement")) {
            page.navigate(address);
            assertThat(page.locator("h1")).hasCount(1);
            fits(page);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(java.nio.file.Path.of(
                            "target/pictures", "donnees-" + width + address.replaceAll("\\W+", "-") + ".png")));
        }
        page.navigate(about + "/rectification");
        page.fill("#email", "nulle part");
        press(page, "Rectifier");
        assertThat(page.locator("#erreurs li")).hasCount(1);
        fits(page);
        page.navigate("/donnees-personnelles");
        press(page, "Les effacer maintenant");
        assertThat(page.locator("main")).containsText("contact effacé");
        fits(page);
    }

    private static void refusedPassword(Page page) {
        page.navigate("/compte/mot-de-passe");
        page.fill("#actuel", LOGIN);
        page.fill("#nouveau", "motdepasse123");
        page.fill("#encore", "motdepasse124");
        press(page, "Changer");
        assertThat(page.locator("#erreurs li")).hasCount(2);
        fits(page);
    }

    private static void madeToken(Page page) {
        page.navigate("/compte/jetons");
        page.fill("#nom", "Tableau de bord du lycée");
        page.fill("#actuel", LOGIN);
        press(page, "Créer un jeton");
        assertThat(page.locator("main")).containsText("convive_");
        fits(page);
        page.navigate("/compte");
        assertThat(page.locator("main")).containsText("Tableau de bord du lycée");
        fits(page);
    }

    /** A second factor that no telephone knows: the page that asks for its code, and the way back. */
    private void codeWanted(Page page, int width) {
        jdbc.update("delete from second_factor");
        jdbc.update("""
                insert into second_factor (login, secret, confirmed, last_step, since)
                values (?, 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', true, 0, timestamp '2026-09-01 00:00:00')
                """, LOGIN);
        page.navigate("/compte/double-verification");
        fits(page);
        page.fill("#actuel", LOGIN);
        press(page, "Obtenir dix nouveaux codes de secours");
        assertThat(page.locator("main > ol li")).hasCount(10);
        fits(page);

        var visitor = browser.visitor(width);
        visitor.navigate("/connexion");
        visitor.fill("#username", LOGIN);
        visitor.fill("#password", LOGIN);
        press(visitor, "Se connecter");
        assertThat(visitor.locator("h1")).hasText("Votre code");
        fits(visitor);
        visitor.fill("#code", "000000");
        press(visitor, "Se connecter");
        assertThat(visitor.locator("#erreurs")).isVisible();
        fits(visitor);
        visitor.navigate("/taches");
        assertThat(visitor).hasURL(AT_THE_DOOR);
        jdbc.update("delete from second_factor");
    }

    private static void press(Page page, String words) {
        var button = page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(words)
                                .setExact(true));
        Browser.leaving(page, button::click);
    }

    private static void fits(Page page) {
        Browser.assertAccessible(page);
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(page.url() + " scrolls sideways")
                .isEqualTo(true);
    }
}
