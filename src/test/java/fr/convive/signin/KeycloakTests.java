package fr.convive.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing in and out through a real provider: Keycloak, asked as a browser would. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTests {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate jdbc;

    private Persons persons;
    private Keycloak keycloak;

    @BeforeAll
    void startTheProvider() throws Exception {
        persons = new Persons(context);
        keycloak = new Keycloak(home());
        persons.trust(keycloak.issuer(), Map.of("convive.oidc.name", "l’académie"));
    }

    @AfterAll
    void stopTheProvider() {
        keycloak.close();
        persons.close();
    }

    @Test
    void aPersonComesInWithTheRolesOfTheClaimAndGoesOutOfBoth() throws Exception {
        var browser = new Surfer();
        assertThat(browser.get(home() + "/connexion").body()).contains("Se connecter avec l’académie");

        var inside = browser.signInThere(Keycloak.LOGIN, Keycloak.PASSWORD);

        assertThat(inside.uri().toString()).startsWith(home());
        assertThat(inside.body()).contains("Agathe Morin");
        assertThat(jdbc.queryForList(
                        "select role || ':' || organisation from membership where login = ?",
                        String.class,
                        Keycloak.LOGIN))
                .containsExactly("HEAD:0750654D");
        assertThat(jdbc.queryForList("select after_text from journal where act = 'CLAIM_IGNORED'", String.class))
                .contains("emperor:FR");

        var account = browser.get(home() + "/compte");
        assertThat(account.body()).contains("Votre académie vérifie qui vous êtes");
        var outside = browser.post(home() + "/deconnexion", Map.of("_csrf", found(CSRF, account.body())));

        assertThat(outside.uri().getPath()).isEqualTo("/connexion");
        assertThat(outside.uri().toString()).startsWith(home());
        assertThat(browser.get(home() + "/taches").uri().getPath()).isEqualTo("/connexion");
        assertThat(browser.get(home() + "/connexion/fournisseur/academie").body())
                .as("the provider asks again")
                .contains("name=\"password\"");
    }

    @Test
    void whoComesTwiceIsTheSamePerson() throws Exception {
        new Surfer().signInThere(Keycloak.LOGIN, Keycloak.PASSWORD);
        new Surfer().signInThere(Keycloak.LOGIN, Keycloak.PASSWORD);

        assertThat(jdbc.queryForList("select login from provided_identity", String.class))
                .containsExactly(Keycloak.LOGIN);
    }

    @Test
    void aWrongPasswordThereOpensNothingHere() throws Exception {
        var browser = new Surfer();

        assertThat(browser.signInThere(Keycloak.LOGIN, "wrong").uri().toString())
                .startsWith(keycloak.issuer());

        assertThat(browser.get(home() + "/compte").uri().getPath()).isEqualTo("/connexion");
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    /** A browser as far as signing in needs one: it follows, and keeps its cookies. */
    private final class Surfer {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new LoopbackCookies())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        HttpResponse<String> get(String uri) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create(uri)).build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> post(String uri, Map<String, String> fields) throws IOException, InterruptedException {
            var body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return client.send(
                    HttpRequest.newBuilder(URI.create(uri))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> signInThere(String login, String password) throws IOException, InterruptedException {
            var form = get(home() + "/connexion/fournisseur/academie");
            var fields = new LinkedHashMap<String, String>();
            fields.put("username", login);
            fields.put("password", password);
            return post(found(FORM, form.body()), fields);
        }
    }

    /** Browsers send secure cookies to loopback without encryption, this client does not. */
    private static final class LoopbackCookies extends CookieManager {

        @Override
        public void put(URI uri, Map<String, List<String>> headers) throws IOException {
            super.put(uri, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}
