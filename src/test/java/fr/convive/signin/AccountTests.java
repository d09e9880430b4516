package fr.convive.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Visits;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** « Mon compte », as its owner uses it, and signing in as it should go. */
@ApplicationTest
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountTests {

    private static final Pattern END = Pattern.compile("/compte/sessions/([0-9a-f-]+)/fin");
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Visits visits;

    private Persons persons;

    @BeforeAll
    void open() {
        persons = new Persons(context);
    }

    @AfterAll
    void leave() {
        persons.close();
    }

    @Test
    void aHashOfBeforeOpensAndIsReplacedByAStrongerOne() {
        var login = persons.someone("bcrypt", new BCryptPasswordEncoder(4).encode(Persons.PASSWORD));

        assertThat(visitor(1).signIn(login, Persons.PASSWORD)).hasRedirectedUrl("/");
        assertThat(hash(login)).startsWith("{argon2}$argon2id$");
        assertThat(visitor(1).signIn(login, Persons.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void theAccountsOfTheDemonstrationKeepTheirWeakHash() {
        visits.shown("referent", "/compte");

        assertThat(hash("referent")).startsWith("{demonstration}$2");
    }

    @Test
    void sessionsAreKeptInTheDatabaseUnderTheNameOfThePerson() {
        var login = persons.someone("stored");
        visitor(2).signIn(login, Persons.PASSWORD);

        assertThat(jdbc.queryForList(
                        "select max_inactive_interval from spring_session where principal_name = ?",
                        Integer.class,
                        login))
                .containsExactly(1800);
    }

    @Test
    void sessionsAreListedAndEndedOneByOneOrAllTheOthers() {
        var login = persons.someone("sessions");
        var here = visitor(3);
        here.signIn(login, Persons.PASSWORD);
        var there = visitor(4);
        there.signIn(login, Persons.PASSWORD);
        var page = Visitor.page(here.get("/compte"));
        assertThat(page).contains("Firefox", "192.0.3.x", "192.0.4.x", "Celle-ci");

        here.post("/compte/sessions/" + found(END, page) + "/fin");

        assertThat(there.isIn()).isFalse();
        assertThat(here.isIn()).isTrue();
        there.signIn(login, Persons.PASSWORD);
        here.post("/compte/sessions/fin");
        assertThat(there.isIn()).isFalse();
        assertThat(here.isIn()).isTrue();
    }

    @Test
    void thePageAskedForComesAfterTheCode() {
        var login = persons.someone("wanted");
        var owner = visitor(5);
        owner.signIn(login, Persons.PASSWORD);
        var secret = found(SECRET, Visitor.page(owner.get("/compte/double-verification")));
        owner.post(
                "/compte/double-verification",
                "actuel",
                Persons.PASSWORD,
                "code",
                Codes.at(secret, Codes.stepAt(Instant.now())));
        owner.post("/deconnexion");
        owner.get("/conventions?q=banc");

        assertThat(owner.signIn(login, Persons.PASSWORD)).hasRedirectedUrl("/connexion/code");
        assertThat(owner.post("/connexion/code", "code", Codes.at(secret, Codes.stepAt(Instant.now()) + 1)))
                .hasRedirectedUrl("/conventions?q=banc");
    }

    @Test
    void theSecretIsTheSameUntilItIsShared() {
        var login = persons.someone("secret");
        var owner = visitor(6);
        owner.signIn(login, Persons.PASSWORD);
        var secret = found(SECRET, Visitor.page(owner.get("/compte/double-verification")));

        var again = owner.post("/compte/double-verification", "actuel", Persons.PASSWORD, "code", "000000");

        assertThat(again).hasStatus(422);
        assertThat(Visitor.page(again)).contains(secret).doesNotContain(Persons.PASSWORD);
        assertThat(context.getBean(SecondFactor.class).isOn(login)).isFalse();
    }

    @Test
    void theRuleOfPasswordsIsSaidBeforeOneIsChosen() {
        var owner = visitor(7);
        owner.signIn(persons.someone("rule"), Persons.PASSWORD);

        assertThat(Visitor.page(owner.get("/compte/mot-de-passe")))
                .contains("Au moins 12 caractères", "15 ou davantage");
    }

    @Test
    void whatIsWrongIsSaidAtTheDoor() {
        assertThat(Visitor.page(visitor(8).get("/connexion?erreur="))).contains("Identifiant ou mot de passe inconnu");
        assertThat(Visitor.page(visitor(8).get("/connexion?au-revoir="))).contains("Vous êtes déconnecté");
    }

    @Test
    void theJournalKeepsWhatHappensToAnAccount() {
        var login = persons.someone("journal");
        var owner = visitor(9);
        owner.signIn(login, Persons.PASSWORD);

        owner.post(
                "/compte/mot-de-passe",
                "actuel",
                Persons.PASSWORD,
                "nouveau",
                "trois lampes, un escabeau",
                "encore",
                "trois lampes, un escabeau");

        assertThat(jdbc.queryForList("select act from journal where actor = ?", String.class, login))
                .containsExactly("PASSWORD_CHANGED");
    }

    @Test
    void theSecretSharedWithATelephoneLiesLockedAndOneOfBeforeIsLockedWhenItServes() {
        var login = persons.someone("locked");
        var owner = visitor(10);
        owner.signIn(login, Persons.PASSWORD);
        var secret = found(SECRET, Visitor.page(owner.get("/compte/double-verification")));
        assertThat(held(login)).startsWith("v1:").doesNotContain(secret);

        jdbc.update("update second_factor set secret = ? where login = ?", secret, login);
        owner.post(
                "/compte/double-verification",
                "actuel",
                Persons.PASSWORD,
                "code",
                Codes.at(secret, Codes.stepAt(Instant.now())));

        assertThat(context.getBean(SecondFactor.class).isOn(login)).isTrue();
        assertThat(held(login)).startsWith("v1:").doesNotContain(secret);
    }

    private String held(String login) {
        return jdbc.queryForObject("select secret from second_factor where login = ?", String.class, login);
    }

    @Test
    void aNewPasswordRevokesTheTokensUnlessTheirOwnerSaysOtherwise() {
        var login = persons.someone("tokens");
        var tokens = context.getBean(Tokens.class);
        tokens.make(login, "Tableau de bord", 30);
        var owner = visitor(11);
        owner.signIn(login, Persons.PASSWORD);
        assertThat(Visitor.page(owner.get("/compte/mot-de-passe")))
                .containsPattern("<input[^>]*name=\"jetons\"[^>]*checked");
        var other = "trois lampes, un escabeau";

        owner.post("/compte/mot-de-passe", "actuel", Persons.PASSWORD, "nouveau", other, "encore", other);
        assertThat(tokens.of(login)).hasSize(1);
        owner.post(
                "/compte/mot-de-passe",
                "actuel",
                other,
                "nouveau",
                Persons.PASSWORD,
                "encore",
                Persons.PASSWORD,
                "jetons",
                "true");

        assertThat(tokens.of(login)).isEmpty();
    }

    private String hash(String login) {
        return jdbc.queryForObject("select password_hash from person where login = ?", String.class, login);
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    private Visitor visitor(int network) {
        return new Visitor(mvc, "192.0." + network + ".9");
    }
}
