package fr.convive.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.convive.ApplicationTest;
import fr.convive.people.Sessions;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is tried at the door by who should not come in, and what the door answers; each test is one attack, refused. */
@ApplicationTest
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInAttacksTests {

    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)");
    private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7-]{19})</code>");
    private static final Pattern TOKEN = Pattern.compile(">(convive_[A-Za-z0-9_-]+)<");
    private static final Pattern TOKEN_ID = Pattern.compile("/compte/jetons/([0-9a-f-]+)/fin");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Sessions sessions;

    @Autowired
    ApplicationContext context;

    private Persons persons;
    private StubProvider provider;

    @BeforeAll
    void open() throws Exception {
        persons = new Persons(context);
        provider = new StubProvider();
    }

    @BeforeEach
    void trustTheProvider() {
        persons.trust(provider.issuer(), Map.of());
    }

    @AfterAll
    void leave() {
        persons.close();
        provider.close();
    }

    // --- the session ---

    @Test
    void aSessionFixedBeforeSignInIsWorthNothingAfter() {
        var login = persons.someone("fixation");
        var attacker = visitor();
        attacker.get("/connexion");
        var victim = visitor().steal(attacker);

        victim.signIn(login, Persons.PASSWORD);

        assertThat(victim.isIn()).isTrue();
        assertThat(attacker.isIn()).isFalse();
    }

    @Test
    void aSessionSignedOutCannotBeReplayed() {
        var victim = signedIn(persons.someone("replay"));
        var attacker = visitor().steal(victim);
        assertThat(attacker.isIn()).isTrue();

        victim.post("/deconnexion");

        assertThat(attacker.isIn()).isFalse();
    }

    @Test
    void theCookieIsReadByNoScriptAndSentByNoOtherSite() {
        var answer = mvc.post()
                .uri("/connexion")
                .with(csrf())
                .with(request -> {
                    request.setSecure(true);
                    return request;
                })
                .param("username", persons.someone("cookie"))
                .param("password", Persons.PASSWORD)
                .exchange();

        var cookies = answer.getResponse().getHeaders("Set-Cookie");
        assertThat(cookies).hasSizeGreaterThanOrEqualTo(2);
        assertThat(cookies).allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure"));
        assertThat(answer.getResponse().getRedirectedUrl()).doesNotContain("session");
    }

    @Test
    void theSessionOfSomebodyDeactivatedIsOver() {
        var login = persons.someone("deactivated");
        var person = signedIn(login);

        jdbc.update("update person set active = ? where login = ?", false, login);
        assertThat(sessions.end(login)).isEqualTo(1);

        assertThat(person.isIn()).isFalse();
        person.signIn(login, Persons.PASSWORD);
        assertThat(person.isIn()).isFalse();
    }

    @Test
    void aSessionThatLastedADayIsOverHoweverBusy() {
        var person = signedIn(persons.someone("absolute"));
        var reference = visitOf(person).reference();

        var old = new Visit(reference, Instant.now().minusSeconds(13 * 3600), "x", "Firefox");
        jdbc.update(
                "update spring_session_attributes set attribute_bytes = ? where attribute_name = ?",
                new org.springframework.core.serializer.support.SerializingConverter().convert(old),
                Visit.ATTRIBUTE);

        assertThat(person.isIn()).isFalse();
    }

    @Test
    void aRoleThatEndedTodayIsNotHeldByTheSessionOfYesterday() {
        var login = persons.someone("midnight");
        var person = signedIn(login);
        assertThat(Visitor.page(person.get("/compte"))).contains("0750654D");
        var clock = context.getBean(java.time.Clock.class);
        var today = java.time.LocalDate.now(clock);
        jdbc.update("update membership set held_to = ? where login = ?", today, login);

        fr.convive.workflow.TestClock.turnTo(clock, today.plusDays(1));
        try {
            var tomorrow = person.get("/compte");
            assertThat(tomorrow).hasStatusOk();
            assertThat(Visitor.page(tomorrow)).doesNotContain("0750654D");
            assertThat(person.get("/pilotage")).hasStatus(403);
        } finally {
            fr.convive.workflow.TestClock.turnTo(clock, today);
        }
    }

    @Test
    void theSessionOfAnotherCannotBeEnded() {
        var victim = signedIn(persons.someone("ended"));
        var attacker = signedIn(persons.someone("ender"));

        assertThat(attacker.post("/compte/sessions/" + visitOf(victim).reference() + "/fin"))
                .hasStatus(404);
        attacker.post("/compte/sessions/fin");

        assertThat(victim.isIn()).isTrue();
    }

    // --- the form ---

    @Test
    void aSignInPostedByAnotherSiteIsRefused() {
        var login = persons.someone("csrf");

        assertThat(mvc.post().uri("/connexion").param("username", login).param("password", Persons.PASSWORD))
                .hasStatus(403);
        assertThat(mvc.post().uri("/connexion/code").param("code", "123456")).hasStatus(403);
    }

    @Test
    void theSavedRequestNeverLeadsToAnotherSite() {
        var login = persons.someone("redirect");
        var visitor = visitor();
        mvc.get()
                .uri("https://evil.example/taches?pile=x")
                .header("Host", "evil.example")
                .session(visitor.session())
                .exchange();

        var answer = visitor.signIn(login, Persons.PASSWORD);

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/taches?pile=x");
        assertThat(Entrance.isOfThisSite("//evil.example/")).isFalse();
        assertThat(Entrance.isOfThisSite("/\\evil.example/")).isFalse();
        assertThat(Entrance.isOfThisSite("https://evil.example/")).isFalse();
    }

    @Test
    void loginsAreNotToldByTheAnswer() {
        var login = persons.someone("known");
        var closed = persons.someone("closed");
        jdbc.update("update person set active = ? where login = ?", false, closed);

        var answers = List.of(
                visitor().signIn(login, "wrong"),
                visitor().signIn("essai-nobody", "wrong"),
                visitor().signIn(closed, Persons.PASSWORD),
                visitor().signIn("x".repeat(5000), "wrong"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer).hasStatus(302).hasRedirectedUrl("/connexion?erreur");
            assertThat(Visitor.page(answer)).isEmpty();
        });
    }

    // --- guessing ---

    @Test
    void aPasswordIsNotGuessedFromOneAddress() {
        var login = persons.someone("guessed");
        var attacker = visitor();
        for (int i = 0; i < 5; i++) {
            attacker.signIn(login, "guess " + i);
        }

        attacker.signIn(login, Persons.PASSWORD);

        assertThat(attacker.isIn()).isFalse();
        assertThat(Lockout.delay(0)).isLessThan(Lockout.delay(1)).isLessThan(Lockout.delay(30));
    }

    @Test
    void guessesOverManyLoginsFromOneAddressAreStopped() {
        var login = persons.someone("sprayed");
        var attacker = visitor();
        for (int i = 0; i < 30; i++) {
            attacker.signIn("essai-nobody-" + i, "Printemps2026");
        }

        attacker.signIn(login, Persons.PASSWORD);

        assertThat(attacker.isIn()).isFalse();
    }

    @Test
    void theOwnerComesInWhileAttackedFromEverywhere() {
        var login = persons.someone("owner");
        var owner = signedIn(login);
        owner.post("/deconnexion");
        for (int i = 0; i < 20; i++) {
            visitor().signIn(login, "guess " + i);
        }

        var stranger = visitor();
        stranger.signIn(login, Persons.PASSWORD);
        assertThat(stranger.isIn()).as("a place never seen").isFalse();

        owner.signIn(login, Persons.PASSWORD);
        assertThat(owner.isIn()).as("the device of the owner").isTrue();
    }

    @Test
    void theOwnerComesInWhileAttackedFromTheirOwnNetwork() {
        var login = persons.someone("colleague");
        var network = network();
        var owner = new Visitor(mvc, network);
        owner.signIn(login, Persons.PASSWORD);
        owner.post("/deconnexion");
        var attacker = new Visitor(mvc, network);
        for (int i = 0; i < 6; i++) {
            attacker.signIn(login, "guess " + i);
        }

        attacker.signIn(login, Persons.PASSWORD);
        assertThat(attacker.isIn()).isFalse();

        owner.signIn(login, Persons.PASSWORD);
        assertThat(owner.isIn()).isTrue();
    }

    @Test
    void theCookieOfADeviceCannotBeMadeUpNorServeAnother() {
        var owner = persons.someone("device");
        var devices = context.getBean(Devices.class);
        var key = context.getBean(InstallationKey.class);
        var given = "0123." + key.sign("device", owner + "\n0123");

        assertThat(devices.known(owner, new Knock("x", "", given, false))).hasValue("0123");
        assertThat(devices.known("essai-other", new Knock("x", "", given, false)))
                .isEmpty();
        assertThat(devices.known(owner, new Knock("x", "", "0124" + given.substring(4), false)))
                .isEmpty();
        assertThat(devices.known(owner, new Knock("x", "", "0123.", false))).isEmpty();
    }

    @Test
    void theApiIsNoSideDoorForGuessing() {
        var login = persons.someone("api");
        var network = network();
        for (int i = 0; i < 5; i++) {
            assertThat(api(network, login, "guess " + i)).hasStatus(401);
        }

        assertThat(api(network, login, Persons.PASSWORD)).hasStatus(401);
        assertThat(api(network(), login, Persons.PASSWORD)).hasStatusOk();
    }

    // --- the second factor ---

    @Test
    void theSecondFactorIsNotSkippedByAskingForAPage() {
        var login = persons.someone("skipped");
        shareSecret(login);
        var attacker = visitor();

        assertThat(attacker.signIn(login, Persons.PASSWORD)).hasRedirectedUrl("/connexion/code");

        for (String page : List.of("/taches", "/", "/compte", "/compte/double-verification", "/conventions")) {
            assertThat(attacker.get(page).getResponse().getRedirectedUrl())
                    .as(page)
                    .endsWith("/connexion");
        }
    }

    @Test
    void whoIsHalfSignedInHasNoApi() {
        var login = persons.someone("half");
        shareSecret(login);
        var attacker = visitor();
        attacker.signIn(login, Persons.PASSWORD);

        assertThat(attacker.get("/api/me")).hasStatus(401);
        assertThat(api(network(), login, Persons.PASSWORD))
                .as("the password alone")
                .hasStatus(401);
    }

    @Test
    void aCodeOfTheTelephoneServesOnce() {
        var login = persons.someone("reused");
        var secret = shareSecret(login);
        var code = nextCode(secret);
        var owner = visitor();
        owner.signIn(login, Persons.PASSWORD);
        assertThat(owner.post("/connexion/code", "code", code)).hasRedirectedUrl("/");
        assertThat(owner.isIn()).isTrue();

        var attacker = visitor();
        attacker.signIn(login, Persons.PASSWORD);
        assertThat(attacker.post("/connexion/code", "code", code)).hasRedirectedUrl("/connexion/code?erreur");

        assertThat(attacker.isIn()).isFalse();
    }

    @Test
    void aRecoveryCodeServesOnce() {
        var login = persons.someone("recovery");
        var codes = new java.util.ArrayList<String>();
        shareSecret(login, codes);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var owner = visitor();
        owner.signIn(login, Persons.PASSWORD);
        owner.post("/connexion/code", "code", codes.get(0).toLowerCase(java.util.Locale.ROOT));
        assertThat(owner.isIn()).isTrue();

        var attacker = visitor();
        attacker.signIn(login, Persons.PASSWORD);
        attacker.post("/connexion/code", "code", codes.get(0));

        assertThat(attacker.isIn()).isFalse();
        assertThat(jdbc.queryForList("select hash from recovery_code where login = ?", String.class, login))
                .hasSize(9)
                .doesNotContainAnyElementsOf(codes);
    }

    @Test
    void codesAreNotGuessed() {
        var login = persons.someone("brute");
        var secret = shareSecret(login);
        var attacker = visitor();
        attacker.signIn(login, Persons.PASSWORD);
        for (int i = 0; i < 5; i++) {
            attacker.post("/connexion/code", "code", "00000" + i);
        }

        assertThat(attacker.post("/connexion/code", "code", nextCode(secret))).hasRedirectedUrl("/connexion?erreur");
        var elsewhere = visitor();
        elsewhere.signIn(login, Persons.PASSWORD);
        elsewhere.post("/connexion/code", "code", nextCode(secret));

        assertThat(attacker.isIn()).isFalse();
        assertThat(elsewhere.isIn()).as("from another address").isFalse();
    }

    @Test
    void theSecondFactorIsNotRemovedByAScreenLeftOpen() {
        var login = persons.someone("screen");
        var secret = shareSecret(login);
        var owner = visitor();
        owner.signIn(login, Persons.PASSWORD);
        owner.post("/connexion/code", "code", nextCode(secret));

        assertThat(owner.post("/compte/double-verification/retrait", "actuel", "no idea"))
                .hasStatus(422);

        visitor().signIn(login, Persons.PASSWORD);
        assertThat(context.getBean(SecondFactor.class).isOn(login)).isTrue();
    }

    // --- passwords and tokens ---

    @Test
    void aLeakedPasswordCannotBeChosen() {
        var person = signedIn(persons.someone("leaked"));

        var answer = changePassword(person, Persons.PASSWORD, "motdepasse123");

        assertThat(answer).hasStatus(422);
        assertThat(Visitor.page(answer)).contains("listes volées").doesNotContain("motdepasse123");
    }

    @Test
    void aPasswordIsNotChangedWithoutThePresentOne() {
        var login = persons.someone("present");
        var person = signedIn(login);

        assertThat(changePassword(person, "no idea", "trois lampes, un escabeau"))
                .hasStatus(422);

        assertThat(isLetIn(login, "trois lampes, un escabeau")).isFalse();
    }

    @Test
    void aPasswordOfBeforeOpensNothingAndTheOtherSessionsAreOver() {
        var login = persons.someone("changed");
        var thief = signedIn(login);
        var owner = signedIn(login);

        assertThat(changePassword(owner, Persons.PASSWORD, "trois lampes, un escabeau"))
                .hasRedirectedUrl("/compte");

        assertThat(owner.isIn()).isTrue();
        assertThat(thief.isIn()).isFalse();
        assertThat(isLetIn(login, Persons.PASSWORD)).isFalse();
        assertThat(isLetIn(login, "trois lampes, un escabeau")).isTrue();
    }

    @Test
    void aRevokedTokenOpensNothing() {
        var login = persons.someone("token");
        var owner = signedIn(login);
        var made = owner.post("/compte/jetons", "nom", "Tableau", "duree", "30", "actuel", Persons.PASSWORD);
        var token = found(TOKEN, Visitor.page(made));
        assertThat(bearer(token)).hasStatusOk();
        assertThat(jdbc.queryForObject("select hash from personal_token where login = ?", String.class, login))
                .isNotEqualTo(token);
        var id = found(TOKEN_ID, Visitor.page(owner.get("/compte")));

        assertThat(signedIn(persons.someone("token-thief")).post("/compte/jetons/" + id + "/fin"))
                .hasStatus(404);
        assertThat(bearer(token)).hasStatusOk();
        owner.post("/compte/jetons/" + id + "/fin");

        assertThat(bearer(token)).hasStatus(401);
    }

    @Test
    void aTokenThatExpiredOrWhoseOwnerLeftOpensNothing() {
        var login = persons.someone("expired");
        var tokens = context.getBean(Tokens.class);
        var token = tokens.make(login, "x", 30);
        assertThat(bearer(token)).hasStatusOk();

        jdbc.update("update person set active = ? where login = ?", false, login);
        assertThat(bearer(token)).hasStatus(401);
        jdbc.update("update person set active = ? where login = ?", true, login);
        assertThat(bearer(tokens.make(login, "x", -1))).hasStatus(401);
        assertThat(bearer(token + "x")).hasStatus(401);
    }

    // --- the provider ---

    @Test
    void aRoleForgedInAClaimGivesNone() {
        var person = visitor();
        comeBack(
                person,
                "essai-forged-role",
                claims -> claims.claim(
                        "convive_roles",
                        List.of("emperor:0750654D", "admin:FR", "coordinator:0750654D", "HEAD:0750654D")));

        assertThat(person.isIn()).isTrue();
        assertThat(rolesOf("essai-forged-role")).containsExactly("COORDINATOR:0750654D");
        assertThat(ignored()).contains("emperor:0750654D", "admin:FR", "HEAD:0750654D");
    }

    @Test
    void anOrganisationForgedInAClaimGivesNone() {
        var person = visitor();
        comeBack(
                person,
                "essai-forged-place",
                claims -> claims.claim("convive_roles", List.of("head:9999999Z", "head"))
                        .claim("convive_organisations", List.of("' or 1=1 --", "0752524L")));

        assertThat(person.isIn()).isTrue();
        assertThat(rolesOf("essai-forged-place")).containsExactly("HEAD:0752524L");
        assertThat(ignored()).contains("head:9999999Z", "head:' or 1=1 --");
    }

    @Test
    void aClaimRewrittenAfterItsSignatureIsRefused() {
        var person = visitor();
        var asked = ask(person);
        var said = provider.claims("essai-rewritten", asked.get("nonce"));
        provider.giveRewritten(
                "rewritten",
                said.build(),
                provider.claims("essai-rewritten", asked.get("nonce"))
                        .claim("convive_roles", List.of("head:0750654D"))
                        .build());

        assertRefused(person, back(person, "rewritten", asked.get("state")));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertForged(claims -> claims.issuer("https://evil.example"));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertForged(claims -> claims.audience("another-application"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertForged(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(7200)))
                .expirationTime(Date.from(Instant.now().minusSeconds(3600))));
    }

    @Test
    void anotherNonceIsRefused() {
        assertForged(claims -> claims.claim("nonce", "of another sign-in"));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        var person = visitor();
        var asked = ask(person);
        provider.giveUnsigned(
                "unsigned", provider.claims("essai-x", asked.get("nonce")).build());

        assertRefused(person, back(person, "unsigned", asked.get("state")));
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() {
        var person = visitor();
        var asked = ask(person);
        provider.giveSignedByAnother(
                "otherkey", provider.claims("essai-x", asked.get("nonce")).build());

        assertRefused(person, back(person, "otherkey", asked.get("state")));
    }

    @Test
    void aReturnWithoutItsStateOrInAnotherBrowserIsRefused() {
        var victim = visitor();
        var attacker = visitor();
        var asked = ask(attacker);
        provider.give("state", provider.claims("essai-x", asked.get("nonce")).build());

        assertRefused(victim, back(victim, "state", asked.get("state")));
        assertRefused(attacker, back(attacker, "state", "another"));
        assertRefused(attacker, attacker.get("/connexion/retour/academie?code=state"));
    }

    @Test
    void aCodeUsedTwiceIsRefused() {
        var person = visitor();
        var asked = ask(person);
        provider.give(
                "twice", provider.claims("essai-twice", asked.get("nonce")).build());
        back(person, "twice", asked.get("state"));
        assertThat(person.isIn()).isTrue();

        var attacker = visitor();
        assertRefused(attacker, back(attacker, "twice", ask(attacker).get("state")));
    }

    @Test
    void anAccountIsNotTakenOverByItsNameAtTheProvider() {
        var victim = persons.someone("namesake");
        var attacker = visitor();

        comeBack(
                attacker,
                "another-subject",
                claims -> claims.claim("preferred_username", victim).claim("email", victim));

        assertThat(attacker.isIn()).isTrue();
        assertThat(Visitor.page(attacker.get("/compte"))).contains("identifiant " + victim + "-");
        assertThat(rolesOf(victim)).containsExactly("COORDINATOR:0750654D");
    }

    @Test
    void whoWasDeactivatedHereDoesNotComeBackThroughTheProvider() {
        var person = visitor();
        comeBack(person, "essai-gone", claims -> claims);
        assertThat(person.isIn()).isTrue();
        jdbc.update("update person set active = ? where login = 'essai-gone'", false);

        var again = visitor();
        var asked = ask(again);
        provider.give(
                "gone-again", provider.claims("essai-gone", asked.get("nonce")).build());

        assertRefused(again, back(again, "gone-again", asked.get("state")));
    }

    // --- how ---

    private interface Forgery {
        JWTClaimsSet.Builder of(JWTClaimsSet.Builder claims);
    }

    private void assertForged(Forgery forgery) {
        var person = visitor();
        assertRefused(person, comeBack(person, "essai-forger", forgery));
        assertThat(jdbc.queryForList("select login from person where login = 'essai-forger'"))
                .isEmpty();
    }

    private MvcTestResult comeBack(Visitor person, String subject, Forgery forgery) {
        var asked = ask(person);
        var code = "code-" + NETWORKS.incrementAndGet();
        provider.give(
                code, forgery.of(provider.claims(subject, asked.get("nonce"))).build());
        return back(person, code, asked.get("state"));
    }

    private Map<String, String> ask(Visitor person) {
        var sent = URI.create(Objects.requireNonNull(
                person.get("/connexion/fournisseur/academie").getResponse().getRedirectedUrl()));
        assertThat(sent.toString()).startsWith(provider.issuer() + "/authorize?");
        var asked = StubProvider.form(sent.getRawQuery());
        assertThat(asked).containsKeys("state", "nonce", "code_challenge");
        return asked;
    }

    private static MvcTestResult back(Visitor person, String code, String state) {
        return person.get("/connexion/retour/academie?code=" + code + "&state="
                + java.net.URLEncoder.encode(state, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void assertRefused(Visitor person, MvcTestResult answer) {
        assertThat(answer).hasRedirectedUrl("/connexion?fournisseur");
        assertThat(person.isIn()).isFalse();
    }

    private List<String> rolesOf(String login) {
        return jdbc.queryForList(
                "select role || ':' || organisation from membership where login = ? order by 1", String.class, login);
    }

    private List<String> ignored() {
        return jdbc.queryForList("select after_text from journal where act = 'CLAIM_IGNORED'", String.class);
    }

    private Visitor signedIn(String login) {
        var visitor = visitor();
        assertThat(visitor.signIn(login, Persons.PASSWORD)).hasRedirectedUrl("/");
        return visitor;
    }

    private boolean isLetIn(String login, String password) {
        var visitor = visitor();
        visitor.signIn(login, password);
        return visitor.isIn();
    }

    private static MvcTestResult changePassword(Visitor person, String present, String wished) {
        return person.post("/compte/mot-de-passe", "actuel", present, "nouveau", wished, "encore", wished);
    }

    private String shareSecret(String login) {
        return shareSecret(login, new java.util.ArrayList<>());
    }

    private String shareSecret(String login, List<String> codes) {
        var owner = signedIn(login);
        var secret = found(SECRET, Visitor.page(owner.get("/compte/double-verification")));
        var shown = owner.post(
                "/compte/double-verification",
                "actuel",
                Persons.PASSWORD,
                "code",
                Codes.at(secret, Codes.stepAt(Instant.now())));
        assertThat(shown).hasStatusOk();
        RECOVERY.matcher(Visitor.page(shown)).results().forEach(code -> codes.add(code.group(1)));
        return secret;
    }

    /** The code after the one that was shown when the secret was shared. */
    private static String nextCode(String secret) {
        return Codes.at(secret, Codes.stepAt(Instant.now()) + 1);
    }

    private Visit visitOf(Visitor person) {
        return context.getBean(OpenSessions.class).of(loginOf(person)).get(0).visit();
    }

    private static String loginOf(Visitor person) {
        return found(Pattern.compile("identifiant ([a-z-]+)"), Visitor.page(person.get("/compte")));
    }

    private MvcTestResult api(String network, String login, String password) {
        return mvc.get()
                .uri("/api/me")
                .with(httpBasic(login, password))
                .with(request -> {
                    request.setRemoteAddr(network);
                    return request;
                })
                .exchange();
    }

    private MvcTestResult bearer(String token) {
        return mvc.get()
                .uri("/api/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    private Visitor visitor() {
        return new Visitor(mvc, network());
    }

    private static String network() {
        int next = NETWORKS.incrementAndGet();
        return "10." + next / 200 + "." + next % 200 + ".7";
    }
}
