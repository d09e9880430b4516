package fr.convive.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fr.convive.ApplicationTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A partner's life in the file: opened after a twin warning, met, courted, under convention; its double merged and parted. */
@ApplicationTest
class PartnerJourney {

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @Test
    void fromTheTwinWarningToTheMergerUndone() {
        try (var browser = new Browser(port)) {
            var page = browser.signedIn("referent", 1280);
            look(page, "/partenaires", "liste-vide");
            var first = open(page, "Hydrolys", "Paris");
            look(page, first, "partenaire");
            page.navigate("/partenaires/nouveau");
            page.fill("[name=name]", "SARL Hydrolys");
            page.fill("[name=town]", "Ivry");
            page.fill("[name='sheet.sector']", "Pompes");
            Browser.leaving(page, () -> submit(page).click());
            assertThat(page.locator("#ressemblances")).isVisible();
            assertThat(page.locator("[name='sheet.sector']")).hasValue("Pompes");
            seen(page, "ressemblances");
            Browser.leaving(page, () -> page.click("button[name=another]"));
            var second = page.url();

            contact(page, second);
            exchange(page, second);
            look(page, "/partenaires?onglet=venir", "venir");
            assertThat(page.locator("main")).containsText("SARL Hydrolys");
            correct(page, second);
            prospect(page, second);
            convention(page, second);
            look(page, second, "partenaire-plein");
            look(page, "/partenaires?onglet=prospection", "prospection");
            look(page, second + "/noms", "nom");
            look(page, second + "/groupe?q=hydrolys", "groupe");
            look(page, second + "/fiche", "fiche");
            look(page, "/partenaires?q=hidrolys&commune=paris", "recherche");
            look(page, "/partenaires?q=zzyzx", "recherche-vide");

            jdbc.update("delete from partner_distinct"); // somebody doubts whether they are two
            merge(browser.signedIn("drafpic", 1280), id(first), id(second));
        }
    }

    private static void merge(Page page, String first, String second) {
        look(page, "/partenaires/doublons?raison=SAME_NAME", "doublons");
        assertThat(page.locator("main table")).containsText("même nom");
        look(page, "/partenaires/" + first + "/fusion?avec=" + second, "fusion");
        page.check("input[name=garder][value='" + second + "']");
        Browser.leaving(page, () -> submit(page).click());
        assertThat(page.locator("main")).containsText("Fusionnée le");
        seen(page, "fusionnee");
        page.navigate("/partenaires/" + first);
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*" + second));
        Browser.leaving(page, () -> page.click("form[action*='/fusions/'] button"));
        assertThat(page.locator("main")).not().containsText("Fusionnée le");
        page.navigate("/partenaires/" + first);
        assertThat(page.locator("h1")).hasText("Hydrolys");
        look(page, "/partenaires", "liste-academie");
    }

    private static String open(Page page, String name, String town) {
        page.navigate("/partenaires/nouveau");
        page.fill("[name=name]", name);
        page.fill("[name=town]", town);
        Browser.leaving(page, () -> submit(page).click());
        assertThat(page.locator("h1")).hasText(name);
        return page.url();
    }

    private static void contact(Page page, String partner) {
        look(page, partner + "/contacts/nouveau", "contact");
        page.fill("[name=name]", "Inès Lacaze");
        page.fill("[name=role]", "Directrice");
        page.fill("[name=from]", "2021-09-01");
        Browser.leaving(page, () -> submit(page).click());
        assertThat(page.locator("#contacts ~ *, main")).containsText(new String[] {"Inès Lacaze"});
    }

    private static void exchange(Page page, String partner) {
        look(page, partner + "/echanges/nouveau", "echange");
        page.check("[name=kind][value=PLACEMENT]");
        page.fill("[name=heldOn]", "2026-08-20");
        page.fill("[name=received]", "Stages de première");
        page.fill("[name=receivedCount]", "40");
        page.selectOption("[name=nextKind]", "VISIT");
        page.fill("[name=nextOn]", "2026-10-10");
        Browser.leaving(page, () -> submit(page).click());
        assertThat(page.locator("main")).containsText("40 places");
    }

    private static void correct(Page page, String partner) {
        page.navigate(partner);
        Browser.leaving(page, () -> page.click("a[href*='/echanges/']:has-text('Corriger')"));
        seen(page, "corriger");
        page.fill("[name=receivedCount]", "4");
        Browser.leaving(page, () -> submit(page).click());
        assertThat(page.locator("main")).containsText("4 places");
    }

    private static void prospect(Page page, String partner) {
        look(page, partner + "/prospection", "prospect");
        page.fill("[name=subject]", "Plateau technique");
        page.fill("[name=ownNeeds]", "Des stages pour douze élèves");
        page.fill("[name=proposal]", "Stages contre plateau technique");
        page.check("[name=state][value=INTERESTED]");
        Browser.leaving(page, () -> submit(page).click());
        assertThat(page.locator("main")).containsText("Des stages pour douze élèves");
    }

    private static void convention(Page page, String partner) {
        page.navigate(partner);
        Browser.leaving(page, () -> page.click("a[href*='/conventions/nouvelle']"));
        page.fill("[name=title]", "Plateau partagé");
        page.check("[name=kind][value=OTHER]");
        page.fill("[name='parties[0].representative.name']", "Marc Dufour");
        page.fill("[name='parties[0].representative.title']", "Proviseur");
        Browser.leaving(page, () -> submit(page).click());
        org.assertj.core.api.Assertions.assertThat(page.url())
                .as(page.locator("main").innerText())
                .contains("/conventions/CV-");
    }

    private static com.microsoft.playwright.Locator submit(Page page) {
        return page.locator("main form .btn-primary").first();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void look(Page page, String uri, String name) {
        page.navigate(uri);
        seen(page, name);
    }

    /** By its rules of accessibility and without a sideways scroll, wide and narrow. */
    private static void seen(Page page, String name) {
        Browser.assertAccessible(page);
        picture(page, name + "-1280");
        page.setViewportSize(360, 900);
        Browser.assertAccessible(page);
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scroll on a phone: %s", page.url())
                .isEqualTo(true);
        picture(page, name + "-360");
        page.setViewportSize(1280, 900);
    }

    /** Kept where somebody asks for it, to look at. */
    private static void picture(Page page, String name) {
        var folder = System.getProperty("convive.pictures");
        if (folder != null && Files.isDirectory(Path.of(folder))) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }
}
