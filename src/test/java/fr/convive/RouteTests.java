package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, from the route table itself, before people to whom it is not open: a new one is tried the day it is written. */
@ApplicationTest
@Tag("routes")
class RouteTests {

    private static final Set<String> OPEN_TO_ALL = Set.of("/connexion", "/verifier", "/s/perdu");

    /** Open to whoever shows a file: it refuses what is none. */
    private static final Set<String> OPEN_TO_FILES = Set.of("/api/verify");
    /** Nobody signs in there: the code one holds is what opens; without it there is no such page. */
    private static final Set<String> OPEN_TO_BEARERS = Set.of(
            "/premier-administrateur",
            "/invitation/{token}",
            "/calendrier/{token}.ics",
            "/s/{token}",
            "/s/{token}/nouveau");

    /** What a link of a signatory opens, once entered by its cookie. */
    private static boolean isForBearers(String path) {
        return OPEN_TO_BEARERS.contains(path) || path.equals("/signer") || path.startsWith("/signer/");
    }

    private static final List<String> STRANGERS = List.of("referent2", "proviseur2", "referent3", "admin");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Life life;

    private record Route(HttpMethod method, String path) {}

    @TestFactory
    Stream<DynamicTest> nobodyPassesWithoutSigningIn() {
        return ours().filter(route -> !OPEN_TO_ALL.contains(route.path())
                        && !OPEN_TO_FILES.contains(route.path())
                        && !isForBearers(route.path()))
                .map(route -> dynamicTest(route.method() + " " + route.path(), () -> {
                    var answer = mvc.method(route.method())
                            .uri(filled(route, "CV-2026-0001", "1"))
                            .with(csrf())
                            .exchange();

                    if (isApi(route)) {
                        assertThat(answer).hasStatus(401);
                    } else {
                        assertThat(answer).hasStatus3xxRedirection();
                        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/connexion");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aFormWithoutItsTokenIsRefused() {
        return ours().filter(route -> !isApi(route) && !HttpMethod.GET.equals(route.method()))
                .map(route -> dynamicTest(
                        route.method() + " " + route.path(),
                        () -> assertThat(mvc.method(route.method())
                                        .uri(filled(route, "CV-2026-0001", "1"))
                                        .with(user(accounts.loadUserByUsername("referent")))
                                        .exchange())
                                .hasStatus(403)));
    }

    /** Another school's convention does not exist: the same answer as for a number that nobody bears. */
    @TestFactory
    Stream<DynamicTest> aStrangerFindsNothing() {
        var number = life.open();
        life.until(number, "analyseNeeds");
        var task = life.task(number, "analyseNeeds").id();
        return ours().filter(route -> route.path().contains("{number}")
                        || route.path().contains("{taskId}")
                        || route.path().startsWith("/api/tasks/{"))
                .flatMap(route -> STRANGERS.stream()
                        .map(login -> dynamicTest(route.method() + " " + route.path() + " as " + login, () -> {
                            var before = facts();
                            var theirs = call(route, login, filled(route, number, task));
                            var nobodys = call(route, login, filled(route, "CV-1999-9999", "0"));

                            assertThat(theirs.getResponse().getStatus())
                                    .isEqualTo(nobodys.getResponse().getStatus())
                                    .isIn(400, 403, 404, 422);
                            if (HttpMethod.GET.equals(route.method())) {
                                assertThat(theirs).hasStatus(404);
                                assertThat(withoutNames(theirs)).isEqualTo(withoutNames(nobodys));
                                assertThat(facts())
                                        .as("one fact in the journal")
                                        .isEqualTo(before + 1);
                            }
                            assertThat(life.status(number)).isEqualTo("NEED");
                        })));
    }

    @Test
    void noRouteIsOpenToAllButTheOnesThatAreListed() {
        var open = new TreeSet<String>();
        ours().forEach(route -> {
            var status = mvc.method(route.method())
                    .uri(filled(route, "X", "1"))
                    .with(csrf())
                    .exchange();
            if (status.getResponse().getStatus() == 200) {
                open.add(route.path());
            }
        });

        assertThat(open).isEqualTo(OPEN_TO_ALL);
    }

    @TestFactory
    Stream<DynamicTest> withoutItsCodeADoorForBearersIsNoPage() {
        return ours().filter(route -> isForBearers(route.path()))
                .map(route -> dynamicTest(
                        route.method() + " " + route.path(),
                        () -> assertThat(mvc.method(route.method())
                                        .uri(filled(route, "X", "1"))
                                        .with(csrf())
                                        .exchange())
                                .hasStatus(404)));
    }

    private MvcTestResult call(Route route, String login, String uri) {
        var request = mvc.method(route.method()).uri(uri);
        return isApi(route)
                ? request.with(httpBasic(login, login))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"x\"}")
                        .exchange()
                : request.with(user(accounts.loadUserByUsername(login)))
                        .with(csrf())
                        .param("_action", "stranger")
                        .param("_version", "0")
                        .param("reason", "x")
                        .exchange();
    }

    private Integer facts() {
        return jdbc.queryForObject("select count(*) from journal where act = 'ACCESS_REFUSED'", Integer.class);
    }

    private static String withoutNames(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("CV-[0-9-]+|/api/tasks/[^\"/]+|/taches/[^\"/]+", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static boolean isApi(Route route) {
        return route.path().startsWith("/api");
    }

    private static String filled(Route route, String number, String id) {
        return route.path()
                .replace("{number}", number)
                .replace("{taskId}", id)
                .replaceFirst("^/api/tasks/\\{id}", "/api/tasks/" + id)
                .replace("{id}", "00000000-0000-0000-0000-000000000001")
                .replaceAll("\\{[^}]+}", "x");
    }

    private Stream<Route> ours() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.convive."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(
                                        entry.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Route(method, path))))
                .sorted(java.util.Comparator.comparing(Route::path)
                        .thenComparing(route -> route.method().name()));
    }

    private static Stream<HttpMethod> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of(HttpMethod.GET) : methods.stream().map(RequestMethod::asHttpMethod);
    }
}
