package fr.convive.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.convive.ConviveApplication;
import fr.convive.administration.Schools;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A new académie set up from nothing: the code of the first start, its administrator, its files, a coordinator who begins. */
@ExtendWith(OutputCaptureExtension.class)
class NewAcademyJourney {

    private static final Pattern CODE = Pattern.compile("avant demain : (\\S+)");
    private static final String PHRASE = "Les marronniers fleurissent en avril";

    @Test
    void fromTheCodeInTheLogToTheFirstConvention(CapturedOutput log) {
        try (var application = new SpringApplicationBuilder(ConviveApplication.class)
                        .run(
                                "--server.port=0",
                                "--convive.demonstration=false",
                                "--convive.engine=academy",
                                "--spring.datasource.url=jdbc:h2:mem:academy;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512");
                var browser = new Browser(application
                        .getBean(Environment.class)
                        .getRequiredProperty("local.server.port", Integer.class))) {
            var code = CODE.matcher(log.getOut());
            org.assertj.core.api.Assertions.assertThat(code.find()).isTrue();
            var page = browser.visitor(1280);
            first(page, code.group(1));
            signIn(page, "a.martin");
            take(page, "organisations", Schools.organisations(12));
            take(
                    page,
                    "people",
                    "login;name;role;organisation\nc.aubert;Claire Aubert;coordinator;" + Schools.uai(0) + "\n");
            look(page, "/administration");
            look(page, "/administration/organisations?dans=ED0");
            look(page, "/administration/personnes");
            look(page, "/administration/personnes/c.aubert/nom");
            look(page, "/administration/personnes/c.aubert/role");
            look(page, "/administration/personnes/c.aubert/desactivation");
            look(page, "/administration/nouvelle-personne");
            look(page, "/administration/nouvelle-organisation?dans=ED0");
            look(page, "/administration/organisations/" + Schools.uai(0));
            look(page, "/administration/import");
            look(page, "/administration/courrier");
            var link = invited(page);

            var coordinator = browser.visitor(360);
            coordinator.navigate(link);
            Browser.assertAccessible(coordinator);
            coordinator.fill("input[name=password]", PHRASE);
            coordinator.fill("input[name=again]", PHRASE);
            Browser.leaving(coordinator, () -> coordinator.click("main form button"));
            signIn(coordinator, "c.aubert");
            begin(coordinator);
        }
    }

    /** The first convention of the académie, from the opening form to the first task. */
    private static void begin(Page page) {
        page.navigate("/conventions/nouvelle");
        Browser.assertAccessible(page);
        var opening = usualOpening();
        opening.put("title", "Une première convention");
        opening.put(
                "parties",
                List.of(
                        Map.of(
                                "side",
                                "SCHOOL",
                                "name",
                                "Lycée n° 0",
                                "uai",
                                Schools.uai(0),
                                "representative",
                                Map.of("name", "Denis Roy", "title", "Proviseur")),
                        Map.of(
                                "side", "PARTNER",
                                "name", "Ateliers du Canal",
                                "siret", "73282932000074",
                                "representative", Map.of("name", "Nora Sy", "title", "Gérante"))));
        new FilledForm(page).fill(opening);
        Browser.leaving(
                page, () -> page.locator("main form button.btn-primary").first().click());
        assertThat(page.locator("h1")).containsText("Une première convention");
        Browser.assertAccessible(page);
        page.navigate("/taches");
        assertThat(page.locator("main")).containsText("Une première convention");
        Browser.assertAccessible(page);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> usualOpening() {
        try {
            return JsonMapper.shared()
                    .readValue(Path.of("src/main/resources/demonstration/answers/opening.json"), Map.class);
        } catch (JacksonException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void first(Page page, String code) {
        page.navigate("/premier-administrateur");
        Browser.assertAccessible(page);
        page.fill("input[name=token]", code);
        page.fill("input[name=name]", "Alice Martin");
        page.fill("input[name=login]", "a.martin");
        page.fill("input[name=password]", PHRASE);
        page.fill("input[name=again]", PHRASE);
        Browser.leaving(page, () -> page.click("main form button"));
        assertThat(page.locator("input[name=username]")).isVisible();
    }

    private static void signIn(Page page, String login) {
        page.navigate("/connexion");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", PHRASE);
        Browser.leaving(page, () -> page.click("main form button"));
        org.assertj.core.api.Assertions.assertThat(page.url()).doesNotContain("/connexion");
    }

    private static void take(Page page, String kind, String file) {
        page.navigate("/imports/" + kind);
        Browser.assertAccessible(page);
        page.setInputFiles(
                "input[name=file]", new FilePayload(kind + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        Browser.leaving(page, () -> page.click("main form button"));
        page.waitForSelector("form[action$='/prise'] button");
        Browser.assertAccessible(page);
        page.click("form[action$='/prise'] button");
        page.waitForSelector("form[action$='/lecture'] button");
        assertThat(page.locator("h1")).hasText("Fichier pris");
        Browser.assertAccessible(page);
        page.click("form[action$='/lecture'] button");
    }

    private static String invited(Page page) {
        look(page, "/administration/personnes/c.aubert");
        Browser.leaving(page, () -> page.click("form[action$='/invitation'] button"));
        Browser.assertAccessible(page);
        return page.locator("#lien").innerText();
    }

    private static void look(Page page, String uri) {
        page.navigate(uri);
        Browser.assertAccessible(page);
        page.setViewportSize(360, 900);
        Browser.assertAccessible(page);
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scroll on a phone: %s", uri)
                .isEqualTo(true);
        page.setViewportSize(1280, 900);
    }
}
