package fr.convive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import fr.convive.people.DemonstrationAccounts;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.People;
import fr.convive.people.Person;
import fr.convive.people.Role;
import fr.convive.signin.Turnstile;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × every role × every place, from the route table itself, against the rules of {@link RouteRules}: a route
 * without a rule breaks the build.
 */
@ApplicationTest
@Tag("routes")
class RouteMatrixTests {

    private static final String OTHER_DEPARTMENT = "077";
    private static final String NOBODYS = "CV-1999-9999";
    private static final String NO_ID = "00000000-0000-0000-0000-000000000001";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    Turnstile turnstile;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Life life;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, UserDetails> known = new LinkedHashMap<>();

    /** Where a person stands from the convention that the route is about, or what has become of it. */
    enum Place {
        OWN,
        NEIGHBOUR,
        ELSEWHERE,
        ENDED,
        MISSING
    }

    private record Subject(String number, String task, String document, String session) {}

    private Subject open = new Subject(NOBODYS, "0", NO_ID, NO_ID);
    private Subject ended = open;
    private final Subject missing = open;

    /** The classes that follow count who holds a role. */
    @AfterEach
    void everyoneLeaves() {
        jdbc.update("delete from membership where login like 'matrix-%'");
        jdbc.update("delete from person where login like 'matrix-%'");
    }

    @Test
    void everyRouteHasARuleAndEveryRuleARoute() {
        var declared = new TreeSet<>(RouteRules.ALL.keySet());
        var mapped = new TreeSet<>(ours().toList());

        var without = new TreeSet<>(mapped);
        without.removeAll(declared);
        assertThat(without)
                .as("Routes without a rule. Say in RouteRules, one line each, which roles each answers in their own"
                        + " school, in a neighbouring one, elsewhere, and once the convention is ended, for example:%n"
                        + "    route(\"GET /nouveau/{number}\", SEE, NOBODY, NOBODY, SEE);%n")
                .isEmpty();
        declared.removeAll(mapped);
        assertThat(declared).as("Rules of routes that are gone").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachRouteAnswersThoseWhomItsRuleNamesAndNobodyElse() {
        settle();
        return ours().filter(RouteRules.ALL::containsKey)
                .map(route -> dynamicTest(route, () -> {
                    var rule = Objects.requireNonNull(RouteRules.ALL.get(route));
                    var answered = new LinkedHashMap<Place, Set<Role>>();
                    for (var place : Place.values()) {
                        answered.put(place, answered(route, place));
                    }
                    assertThat(answered)
                            .as("whom %s answers, place by place", route)
                            .isEqualTo(rule.answers());
                }));
    }

    /** A coordinator's convention that lives, one that is over, a person of each role in each place. */
    private void settle() {
        organisations.save(new Organisation(
                OTHER_DEPARTMENT,
                "Autre département",
                Organisation.Level.DEPARTMENT,
                DemonstrationAccounts.ACADEMY,
                0));
        for (var role : Role.values()) {
            someone(role, Place.OWN, home(role, DemonstrationAccounts.SCHOOL, DemonstrationAccounts.ACADEMY));
            someone(role, Place.NEIGHBOUR, home(role, DemonstrationAccounts.SECOND_SCHOOL, OTHER_DEPARTMENT));
            someone(
                    role,
                    Place.ELSEWHERE,
                    home(role, DemonstrationAccounts.FAR_SCHOOL, DemonstrationAccounts.FAR_ACADEMY));
        }
        var over = life.open();
        var paper = life.document(over);
        assertThat(life.post("referent", "/api/conventions/" + over + "/cancellation", Map.of("reason", "Essai")))
                .hasStatus2xxSuccessful();
        ended = new Subject(over, "0", paper, NO_ID);
        var number = life.open();
        life.until(number, "analyseNeeds");
        open = new Subject(
                number,
                life.task(number, "analyseNeeds").id(),
                life.document(number),
                life.session(life.today().plusDays(20)));
    }

    private static String home(Role role, String school, String above) {
        return role.isHeldAbove() || role == Role.ADMIN ? above : school;
    }

    private void someone(Role role, Place place, String organisation) {
        var login = login(role, place);
        people.save(new Person(login, login, "{none}")
                .holding(role, organisation, LocalDate.of(2000, 1, 1), LocalDate.of(2099, 1, 1)));
        known.put(login, accounts.loadUserByUsername(login));
    }

    private static String login(Role role, Place place) {
        return "matrix-" + role.code() + "-" + place.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Set<Role> answered(String route, Place place) {
        var subject = place == Place.ENDED ? ended : place == Place.MISSING ? missing : open;
        var from = place == Place.NEIGHBOUR || place == Place.ELSEWHERE ? place : Place.OWN;
        var answered = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            int status = status(route, subject, login(role, from));
            assertThat(status).as(route + " as " + login(role, from)).isLessThan(500);
            if (!List.of(401, 403, 404).contains(status)) {
                answered.add(role);
            }
        }
        return answered;
    }

    /** What the route says, and then nothing of it has happened. */
    private int status(String route, Subject subject, String login) {
        ReflectionTestUtils.setField(turnstile, "minute", 0L); // nobody tries so much in one minute
        return new TransactionTemplate(transactions).execute(undone -> {
            try {
                return call(route, subject, login);
            } finally {
                undone.setRollbackOnly();
            }
        });
    }

    private int call(String route, Subject subject, String login) {
        var method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        var path = filled(route.substring(route.indexOf(' ') + 1), subject);
        var request = mvc.method(method)
                .uri(path)
                .with(user(Objects.requireNonNull(known.get(login))))
                .with(csrf());
        var answer = path.startsWith("/api")
                ? request.contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"x\"}")
                        .exchange()
                : request.param("_action", "matrix")
                        .param("_version", "0")
                        .param("reason", "x")
                        .param("titulaire", "x")
                        .exchange();
        return answer.getResponse().getStatus();
    }

    private static String filled(String path, Subject subject) {
        return path.replace("{number}", subject.number())
                .replace("{taskId}", subject.task())
                .replaceFirst("^/api/tasks/\\{id}", "/api/tasks/" + subject.task())
                .replaceFirst("documents/\\{id}", "documents/" + subject.document())
                .replaceFirst("^(/seances|/api/board-sessions)/\\{id}", "$1/" + subject.session())
                .replace("{id}", NO_ID)
                .replace("{index}", "0")
                .replace("{rank}", "0")
                .replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1")
                .replaceAll("\\{[^}]+}", "x");
    }

    private Stream<String> ours() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.convive."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> methods(
                                        entry.getKey().getMethodsCondition().getMethods())
                                .map(method -> method + " " + path)))
                .distinct()
                .sorted();
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
    }
}
