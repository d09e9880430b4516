package fr.convive.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.convive.ApplicationTest;
import fr.convive.Life;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A partner without an account, on their telephone and at a desk: from the letter to the signed text, in eight gestures. */
@ApplicationTest
class LinkJourney {

    private static final Pattern LINK = Pattern.compile("/s/[A-Za-z0-9_-]{43}");
    private static final Pattern CODE = Pattern.compile("code : (\\d{6})");
    private static final int MOST_GESTURES = 8;

    @Autowired
    Life life;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private int gestures;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void fromTheLetterToTheSignedTextInEightGesturesAtMost(int width) {
        var email = "yanis." + UUID.randomUUID() + "@hydrolys.example";
        var number = atSigning(email);
        gestures = 0;
        try (var browser = new Browser(port)) {
            var page = browser.visitor(width);
            page.navigate(letter(email, LINK).group());
            seen(page, "invitation", width);
            go(page, () -> page.click("main button"));
            seen(page, "texte", width);
            go(page, () -> page.click("#repondre button"));
            gesture(() -> page.fill("[name=name]", "Yanis Le Goff"));
            gesture(() -> page.fill("[name=capacity]", "Gérant"));
            gesture(() -> page.check("[name=consent]"));
            gesture(() -> page.fill("[name=code]", letter(email, CODE).group(1)));
            seen(page, "signature", width);
            go(page, () -> page.click("main form .x-actions button"));
            seen(page, "confirmation", width);
            go(page, () -> page.click("main form .x-actions button"));
            seen(page, "signee", width);

            assertThat(page.locator("main")).containsText("Vous avez répondu");
            assertThat(gestures).isLessThanOrEqualTo(MOST_GESTURES);
            assertThat(jdbc.queryForList(
                            "select s.method from signature s join signature_round r on r.id = s.round_id"
                                    + " where cast(r.convention_id as varchar(64)) = ?",
                            String.class,
                            life.id(number)))
                    .containsExactly("LINK");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theOtherPagesOfALinkAreForEverybody(int width) {
        var email = "lina." + UUID.randomUUID() + "@hydrolys.example";
        atSigning(email);
        try (var browser = new Browser(port)) {
            var page = browser.visitor(width);
            var link = letter(email, LINK).group();
            page.navigate("/s/perdu");
            seen(page, "perdu", width);
            page.navigate("/s/" + "A".repeat(43));
            seen(page, "inconnu", width);
            page.navigate("/signer");
            seen(page, "terminee", width);
            page.navigate(link);
            Browser.leaving(page, () -> page.click("main button"));
            for (var what : List.of("modification", "collegue", "refus", "signature")) {
                page.navigate("/signer/" + what);
                seen(page, what + "-vide", width);
                Browser.leaving(page, () -> page.click("main form .x-actions button"));
                seen(page, what + "-fautes", width);
                assertThat(page.locator("#erreurs")).isVisible();
            }
        }
    }

    private void go(Page page, Runnable deed) {
        gesture(() -> Browser.leaving(page, deed));
    }

    private void gesture(Runnable deed) {
        gestures++;
        deed.run();
    }

    private static void seen(Page page, String name, int width) {
        Browser.assertAccessible(page);
        org.assertj.core.api.Assertions.assertThat(
                        (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " at " + width)
                .isTrue();
        var pictures = System.getProperty("convive.pictures", "");
        if (!pictures.isEmpty() && Files.isDirectory(Path.of(pictures))) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures, "lien-" + name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }

    private Matcher letter(String email, Pattern pattern) {
        return life.read(life.get("referent", "/api/rehearsal/mail?to=" + email))
                .valueStream()
                .map(letter -> pattern.matcher(letter.get("text").asString()))
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow();
    }

    private String atSigning(String email) {
        var number = life.open(
                "parties",
                List.of(
                        Map.of(
                                "side",
                                "SCHOOL",
                                "name",
                                "Lycée des Remparts",
                                "uai",
                                "0750654D",
                                "representative",
                                Map.of("name", "Marc Dufour", "title", "Proviseur")),
                        Map.of(
                                "side",
                                "PARTNER",
                                "name",
                                "Hydrolys",
                                "representative",
                                Map.of("name", "Yanis Le Goff", "title", "Gérant", "email", email))));
        life.until(number, "sign");
        return number;
    }
}
