package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import fr.convive.signin.Turnstile;
import fr.convive.workflow.Tasklist;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner without an account signs by a link. */
@ApplicationTest
@Tag("database")
class LinkTests {

    private static final Pattern LINK = Pattern.compile("/s/([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("code : (\\d{6})");

    @Autowired
    Life life;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    SignatureRounds rounds;

    @Autowired
    Signatures signatures;

    @Autowired
    Tasklist tasklist;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationContext context;

    @Autowired
    Visits visits;

    @Autowired
    Turnstile turnstile;

    private String yanis = "";

    @BeforeEach
    void anotherAddress() {
        yanis = "yanis." + UUID.randomUUID() + "@hydrolys.example";
        aMinutePasses();
    }

    private void aMinutePasses() {
        ReflectionTestUtils.setField(turnstile, "minute", 0L);
    }

    // Sent

    @Test
    void whoSignsByLinkIsWrittenToAsSoonAsTheRoundIsOpen() {
        var number = atSigning();

        var letter = lastLetter(yanis);

        assertThat(letter.get("subject").asString()).contains(number, "signature");
        assertThat(letter.get("text").asString()).containsPattern(LINK).contains("Yanis Le Goff");
        assertThat(letter.get("html").asString()).containsPattern(LINK);
        assertThat(given(number)).isEmpty();
    }

    @Test
    void noTokenStandsInClearAnywhereInTheDatabaseOnceItsLetterHasLeft() {
        atSigning();
        var token = token();
        jdbc.update("delete from mailbox where address = ?", yanis);

        for (var column :
                jdbc.queryForList("select c.table_name as t, c.column_name as c from information_schema.columns c"
                        + " join information_schema.tables b on b.table_name = c.table_name and b.table_schema = c.table_schema"
                        + " where lower(c.table_schema) = 'public' and b.table_type = 'BASE TABLE'"
                        + " and lower(c.data_type) in ('character varying', 'character large object', 'text')")) {
            assertThat(jdbc.queryForList(
                            "select 1 from \"" + column.get("t") + "\" where cast(\"" + column.get("c")
                                    + "\" as varchar) like ?",
                            "%" + token + "%"))
                    .as(column.toString())
                    .isEmpty();
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void noTokenStandsInTheLogsOfAVisit(CapturedOutput logs) {
        atSigning();
        var token = token();
        get("/s/" + token);
        get("/s/" + token + "x");
        var visit = enter(token);
        post("/signer/code", visit, "pour", "signature");
        post("/signer/signature", visit, typed("000000"));

        assertThat(signed(visit)).hasStatus3xxRedirection();

        assertThat(logs.toString()).doesNotContain(token, visit.getValue());
    }

    // Scanners

    @Test
    void aThousandVisitsOfScannersConsumeNothing() {
        var number = atSigning();
        var token = token();
        var before = link(number);

        for (int i = 0; i < 250; i++) {
            var network = "10.%d.%d.7".formatted(i / 20, i % 20);
            aMinutePasses();
            assertThat(from(network, HttpMethod.GET, "/s/" + token)).hasStatus(200);
            assertThat(from(network, HttpMethod.HEAD, "/s/" + token)).hasStatus(200);
            assertThat(prefetch(network, token)).hasStatus(200);
            assertThat(from(network, HttpMethod.POST, "/s/" + token)).hasStatus3xxRedirection();
        }

        assertThat(link(number)).isEqualTo(before);
        assertThat(given(number)).isEmpty();
        assertThat(tasks(number)).hasSize(2);
        assertThat(mail(yanis)).hasSize(1);
        assertThat(jdbc.queryForList("select 1 from journal where act = 'LINK_OPENED' and chain = ?", life.id(number)))
                .hasSize(1);
        var visit = enter(token);
        assertThat(signed(visit)).hasStatus3xxRedirection();
        assertThat(given(number)).hasSize(1);
    }

    @Test
    void readingTheLinkOpensNoSessionAndNamesNobodyBeforeTheGesture() {
        atSigning();

        var page = get("/s/" + token());

        assertThat(page).hasStatus(200);
        assertThat(page.getResponse().getHeaders("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("SESSION") || cookie.startsWith(LinkDoor.COOKIE));
        assertThat(page).bodyText().contains("Lycée").doesNotContain("Yanis", "Hydrolys", yanis);
        assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getResponse().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsUnknownMalformedOrLongOverIsTheSamePage() {
        atSigning();
        var token = token();
        var unknown = get("/s/" + "A".repeat(43));
        var malformed = get("/s/hello");
        jdbc.update(
                "update signing_link set expires_at = ? where email = ?",
                java.sql.Timestamp.valueOf("2001-01-01 00:00:00"),
                yanis);
        var over = get("/s/" + token);

        for (var page : List.of(unknown, malformed, over)) {
            assertThat(page).hasStatus(404);
            assertThat(body(page)).isEqualTo(body(unknown));
        }
    }

    // Signing

    @Test
    void aPartnerReadsTypesTheirNameConsentsAndConfirmsByTheCodeOfASecondLetter() {
        var number = atSigning();
        var visit = enter(token());

        assertThat(get("/signer", visit)).hasStatus(200).bodyText().contains("Hydrolys", "Objet", "Signer");
        assertThat(post("/signer/code", visit, "pour", "signature")).hasRedirectedUrl("/signer/signature");
        assertThat(mail(yanis)).hasSize(2);
        assertThat(post("/signer/signature", visit, typed(code()))).hasRedirectedUrl("/signer/confirmation");
        assertThat(given(number)).isEmpty();
        assertThat(get("/signer/confirmation", visit)).bodyText().contains("yanis le goff", "Gérant");
        assertThat(post("/signer/confirmation", visit)).hasRedirectedUrl("/signer");

        var row = jdbc.queryForMap(
                "select * from signature where round_id = ?", round(number).id());
        assertThat(row)
                .containsEntry("answer", "SIGNED")
                .containsEntry("method", "LINK")
                .containsEntry("capacity", "Gérant")
                .containsEntry("address", "127.0.0.x");
        assertThat(row.get("consent").toString())
                .contains(number, row.get("signed_document_hash").toString());
        assertThat(row.get("code_sent_at")).isNotNull();
        assertThat(row.get("code_used_at")).isNotNull();
        assertThat(row.get("link_id")).isNotNull();
        assertThat(tasks(number)).hasSize(1);
        assertThat(get("/signer", visit))
                .bodyText()
                .contains("Vous avez répondu")
                .doesNotContain("Votre réponse");
    }

    @Test
    void theSameLinkShowsWhatWasSignedUntilItExpires() {
        var number = atSigning();
        var token = token();
        signed(enter(token));
        life.answerAll(number);

        assertThat(get("/s/" + token)).hasStatus(200).bodyText().contains("Vous avez répondu");
        var visit = enter(token);
        assertThat(get("/signer/convention.pdf", visit)).hasStatus(200);
        assertThat(mail(yanis).get(0).get("subject").asString()).contains("signée par tous");

        life.advanceTo(life.today().plusDays(31));
        assertThat(get("/s/" + token)).hasStatus(410);
    }

    @Test
    void aWrongCodeCountsAndTheFifthVoidsIt() {
        atSigning();
        var visit = enter(token());
        post("/signer/code", visit, "pour", "signature");
        var right = code();
        var wrong = right.equals("123456") ? "654321" : "123456";

        for (int left = 4; left > 0; left--) {
            assertThat(post("/signer/signature", visit, typed(wrong)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("Essais qui restent : " + left);
        }
        assertThat(post("/signer/signature", visit, typed(wrong))).hasStatus(422);
        assertThat(post("/signer/signature", visit, typed(right)))
                .hasStatus(422)
                .bodyText()
                .contains("plus valable");
    }

    @Test
    void aCodeIsGoodOnceForTenMinutesAndSixAreSentAnHour() {
        atSigning();
        var visit = enter(token());
        post("/signer/code", visit, "pour", "signature");
        var first = code();
        jdbc.update("update signing_link set code_sent_at = dateadd_minutes(code_sent_at)"
                .replace("dateadd_minutes(code_sent_at)", "code_sent_at - interval '11' minute"));
        assertThat(post("/signer/signature", visit, typed(first))).hasStatus(422);

        for (int i = 0; i < 5; i++) {
            assertThat(post("/signer/code", visit, "pour", "signature")).hasStatus3xxRedirection();
            code();
        }
        assertThat(post("/signer/code", visit, "pour", "signature"))
                .hasStatus(409)
                .bodyText()
                .contains("Six codes");
        assertThat(post("/signer/signature", visit, typed(code()))).hasStatus3xxRedirection();
        assertThat(post("/signer/signature", visit, typed(code()))).hasStatus(422);
    }

    @Test
    void whoIsNotTheSignatoryIsToldToHaveItHandedOver() {
        atSigning();
        var visit = enter(token());
        post("/signer/code", visit, "pour", "signature");

        assertThat(post(
                        "/signer/signature",
                        visit,
                        "name",
                        "Jeanne Autre",
                        "capacity",
                        "Gérante",
                        "consent",
                        "true",
                        "code",
                        code()))
                .hasStatus(422)
                .bodyText()
                .contains("Yanis Le Goff");
    }

    @Test
    void withoutConsentNothingIsSigned() {
        var number = atSigning();
        var visit = enter(token());
        post("/signer/code", visit, "pour", "signature");

        assertThat(post("/signer/signature", visit, "name", "Yanis Le Goff", "capacity", "Gérant", "code", code()))
                .hasStatus(422);
        assertThat(post("/signer/confirmation", visit)).hasStatus(404);
        assertThat(given(number)).isEmpty();
    }

    @Test
    void aVisitLastsHalfAnHourAndKnowsOneConvention() {
        atSigning();
        var visit = enter(token());
        assertThat(get("/signer", new Cookie(LinkDoor.COOKIE, "another"))).hasStatus(404);
        assertThat(get("/signer")).hasStatus(404);

        jdbc.update("update link_visit set expires_at = started_at");

        assertThat(get("/signer", visit)).hasStatus(404).bodyText().contains("demi-heure");
    }

    @Test
    void aFormThatDoesNotComeFromThePageIsRefused() {
        atSigning();
        var token = token();

        assertThat(mvc.post().uri("/s/" + token)).hasStatus(403);
        assertThat(mvc.post().uri("/signer/code").cookie(enter(token)).param("pour", "signature"))
                .hasStatus(403);
    }

    @RepeatedTest(3)
    void sentTwiceAtTheSameMomentASignatureIsGivenOnce() throws Exception {
        var number = atSigning();
        var visit = enter(token());
        post("/signer/code", visit, "pour", "signature");
        post("/signer/signature", visit, typed(code()));

        var statuses = together(
                () -> post("/signer/confirmation", visit).getResponse().getStatus(),
                () -> post("/signer/confirmation", visit).getResponse().getStatus());

        assertThat(statuses).containsOnly(302);
        assertThat(given(number)).hasSize(1);
    }

    @Test
    void nineteenPartnersSignOneTextAtTheSameMomentEachOnce() throws Exception {
        assertThat(beans.createBean(Race.class).run()).isEqualTo(19);
    }

    // The other answers

    @Test
    void aRefusalComesBackWithItsReasonToWhoDrafts() {
        var number = atSigning();
        var visit = enter(token());
        post("/signer/code", visit, "pour", "refus");

        assertThat(post("/signer/refus", visit, "reason", "L’article 3 nous engage trop.", "code", code()))
                .hasRedirectedUrl("/signer");

        assertThat(tasks(number)).extracting(Tasklist.Line::key).containsOnly("decideAfterRefusal");
        assertThat(given(number)).extracting(Signature::reason).containsExactly("L’article 3 nous engage trop.");
        assertThat(life.answered(number, "decideAfterRefusal")).hasStatus(204);
        assertThat(life.status(number)).isEqualTo("DRAFT");
    }

    @Test
    void askingForAChangeLeavesTheRequestAliveAndTellsTheCoordinator() {
        var number = atSigning();
        var visit = enter(token());

        assertThat(post(
                        "/signer/modification",
                        visit,
                        "words",
                        "La date du comité",
                        "_action",
                        UUID.randomUUID().toString()))
                .hasRedirectedUrl("/signer/fait/modification");

        assertThat(get("/signer/fait/modification", visit)).hasStatus(200);
        assertThat(history(number)).contains("La date du comité");
        assertThat(jdbc.queryForList(
                        "select after_text from journal where act = 'REMINDED' and chain = ?",
                        String.class,
                        life.id(number)))
                .contains("coordinator:0750654D");
        assertThat(post(
                        "/signer/modification",
                        visit,
                        "words",
                        "Et le lieu du comité",
                        "_action",
                        UUID.randomUUID().toString()))
                .hasRedirectedUrl("/signer/fait/modification");
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox where number = ? and subject like '%modification%'",
                        Integer.class, number))
                .as("two requests of one day are two letters")
                .isEqualTo(2);
        assertThat(signed(visit)).hasStatus3xxRedirection();
    }

    @Test
    void aColleagueSignsInTheirPlaceOnAWrittenPowerAndTheFormerLinkEnds() {
        var number = atSigning();
        var token = token();
        var visit = enter(token);
        post("/signer/code", visit, "pour", "collegue");
        var open = tasks(number).stream()
                .filter(line -> line.item().equals("1"))
                .findFirst()
                .orElseThrow();

        assertThat(post(
                        "/signer/collegue",
                        visit,
                        "name",
                        "Lina Morel",
                        "title",
                        "Directrice technique",
                        "email",
                        "lina@hydrolys.example",
                        "power",
                        "Délégation du 3 mars 2026",
                        "code",
                        code()))
                .hasStatus(200)
                .bodyText()
                .contains("collègue");

        assertThat(get("/s/" + token)).hasStatus(410).bodyText().contains("collègue");
        assertThat(get("/signer", visit)).hasStatus(404);
        var late = life.complete("proviseur", number, open);
        assertThat(late).hasStatus(409);
        assertThat(life.read(late).get("detail").asString()).contains("a changé à", "rien de votre réponse");
        var hers = enter(token("lina@hydrolys.example"));
        post("/signer/code", hers, "pour", "signature");
        assertThat(post(
                        "/signer/signature",
                        hers,
                        "name",
                        "Lina Morel",
                        "capacity",
                        "Directrice technique",
                        "consent",
                        "true",
                        "code",
                        code("lina@hydrolys.example")))
                .hasRedirectedUrl("/signer/confirmation");
        post("/signer/confirmation", hers);

        assertThat(jdbc.queryForMap(
                        "select * from signature where round_id = ?",
                        round(number).id()))
                .containsEntry("power_reference", "Délégation du 3 mars 2026");
        assertThat(tasks(number)).hasSize(1);
        life.answerAll(number);
        assertThat(life.status(number)).isNotEqualTo("SIGNING");
    }

    @Test
    void aCorrectionIsAcceptedInOneClickByWhoSignedByLinkAndReadAnewByWhoHasNot() {
        var number = atSigning();
        var token = token();
        signed(enter(token));

        assertThat(corrected(number)).hasStatus(201);
        assertThat(mail(yanis).get(0).get("subject").asString()).contains("correction");
        assertThat(get("/s/" + token)).hasStatus(200).bodyText().contains("correction");
        var visit = enter(token());
        assertThat(get("/signer", visit)).bodyText().contains("Hydrolys SAS", "J’accepte");
        assertThat(post("/signer/correction", visit, "numero", "1", "accord", "true"))
                .hasRedirectedUrl("/signer");
        assertThat(post("/signer/correction", visit, "numero", "1", "accord", "true"))
                .hasRedirectedUrl("/signer");

        assertThat(rounds.current(life.id(number)).signatory("2").party()).isEqualTo("Hydrolys SAS");
        assertThat(given(number)).hasSize(1).noneMatch(Signature::isVoid);
        assertThat(get("/signer", visit)).bodyText().contains("Vous avez répondu");
        life.answerAll(number);
        assertThat(life.status(number)).isNotEqualTo("SIGNING");
    }

    @Test
    void whileACorrectionIsAgreedNobodySignsAndTheNewTextHasItsOwnLink() {
        var number = atSigning();
        var token = token();
        new SigningLife(context).signed(number, 1);

        assertThat(corrected(number)).hasStatus(201);
        assertThat(get("/s/" + token)).hasStatus(200).bodyText().contains("attend l’accord");
        assertThat(get("/signer/signature", enter(token))).hasStatus(409);
        assertThat(life.post(
                        "proviseur",
                        "/api/conventions/" + number + "/rectifications/1/answers",
                        Map.of("signatory", 1, "agreed", true)))
                .hasStatus(204);

        assertThat(get("/s/" + token)).hasStatus(410).bodyText().contains("corrigé");
        assertThat(signed(enter(token()))).hasStatus3xxRedirection();
        assertThat(life.status(number)).isNotEqualTo("SIGNING");
    }

    private MvcTestResult corrected(String number) {
        return life.post(
                "referent",
                "/api/conventions/" + number + "/rectifications",
                Map.of(
                        "reason",
                        "Forme sociale oubliée",
                        "corrections",
                        List.of(Map.of("place", "parties[1].name", "words", "Hydrolys SAS"))));
    }

    // Lost, sent again, over

    @Test
    void aLostLinkIsSentAgainToTheSignatoryAloneWithoutRevealingAnything() throws Exception {
        atSigning();
        var former = token();
        jdbc.update("update signing_link set issued_at = issued_at - interval '1' hour");

        var known = post("/s/perdu", null, "email", yanis.toUpperCase(java.util.Locale.ROOT));
        var stranger = post("/s/perdu", null, "email", "somebody@else.example");

        assertThat(known).hasStatus(200);
        assertThat(body(known)).isEqualTo(body(stranger));
        await(() -> mail(yanis).size() == 2);
        assertThat(mail("somebody@else.example")).isEmpty();
        assertThat(get("/s/" + former)).hasStatus(410).bodyText().contains("remplacé");
        assertThat(signed(enter(token()))).hasStatus3xxRedirection();
        assertThat(post("/s/perdu", null, "email", "no address")).hasStatus(422);
    }

    @Test
    void aReminderLeavesALiveLinkAliveAndARenewedOneSaysSo() {
        var number = atSigning();
        var token = token();

        life.fireTimer(number, "signatureReminder");

        assertThat(mail(yanis)).hasSize(2);
        assertThat(mail(yanis).get(0).get("text").asString())
                .contains("s’ouvre toujours", "/s/perdu")
                .doesNotContainPattern(LINK);
        assertThat(get("/s/" + token)).hasStatus(200);

        visits.leave("referent");
        assertThat(renew(number, "referent")).hasRedirectedUrl("/conventions/" + number + "/signataires");
        assertThat(get("/s/" + token)).hasStatus(410).bodyText().contains("remplacé");
        assertThat(get("/s/" + token())).hasStatus(200);
        assertThat(jdbc.queryForObject(
                        "select count(*) from signing_link where alive = true and round_id = ?",
                        Integer.class,
                        round(number).id()))
                .isEqualTo(1);
        assertThat(renew(number, "proviseur")).hasStatus(409);
        assertThat(renew(number, "referent2")).hasStatus(404);
    }

    @Test
    void anExpiredLinkGivesANewOneToTheSameAddress() throws Exception {
        var number = atSigning();
        var token = token();
        life.advanceTo(life.today().plusDays(30));
        int before = mail(yanis).size();

        assertThat(get("/s/" + token)).hasStatus(410).bodyText().contains("Recevoir un nouveau lien");
        assertThat(post("/s/" + token + "/nouveau", null)).hasStatus(200);

        await(() -> mail(yanis).size() > before);
        assertThat(signed(enter(token()))).hasStatus3xxRedirection();
        assertThat(given(number)).hasSize(1);
    }

    @Test
    void afterTheDelayTheLinkIsPausedAndLivesAgainOnceTheCoordinatorHasChased() {
        var number = atSigning();
        life.advanceTo(life.today().plusDays(40));
        visits.leave("referent");
        assertThat(renew(number, "referent")).hasRedirectedUrl("/conventions/" + number + "/signataires");
        var token = token();
        life.advanceTo(life.today().plusDays(20));

        assertThat(life.process(number, "signature")).isNotNull();
        assertThat(get("/s/" + token)).bodyText().contains("en pause");
        assertThat(get("/signer/refus", enter(token))).hasStatus(409);

        life.answer(number, "chaseOrAbandon");
        assertThat(signed(enter(token))).hasStatus3xxRedirection();
    }

    @Test
    void inOrderThePartnerIsWrittenToWhenTheirTurnComes() {
        var number = atSigning("signedInOrder", true);
        assertThat(mail(yanis)).isEmpty();

        life.answer(number, "sign");

        assertThat(signed(enter(token()))).hasStatus3xxRedirection();
        assertThat(life.status(number)).isNotEqualTo("SIGNING");
    }

    @Test
    void paperMayStillComeAndTheLinkSaysSo() {
        var number = atSigning();
        var token = token();

        life.answerAll(number);

        assertThat(get("/s/" + token)).hasStatus(410).bodyText().contains("papier");
        assertThat(life.status(number)).isNotEqualTo("SIGNING");
    }

    @Test
    void tooManyKnocksOnOneLinkAreAskedToWait() {
        atSigning();
        var token = token();
        MvcTestResult last = get("/s/" + token);
        for (int i = 0; i < 31; i++) {
            last = get("/s/" + token);
        }
        assertThat(last).hasStatus(429);
        assertThat(last.getResponse().getHeader("Retry-After")).isEqualTo("60");
    }

    // Helpers

    private String atSigning(Object... differences) {
        var number = life.open(
                "parties",
                List.of(
                        Map.of(
                                "side",
                                "SCHOOL",
                                "name",
                                "Lycée Jean-Baptiste de La Salle",
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
                                Map.of("name", "Yanis Le Goff", "title", "Gérant", "email", yanis))));
        life.until(number, "draftConvention");
        life.answer(number, "draftConvention", differences);
        life.until(number, "sign");
        assertThat(mail(yanis))
                .as("what is written is delivered before time passes")
                .hasSizeLessThan(2);
        return number;
    }

    private Map<String, String> typed(String code) {
        return Map.of("name", "yanis le goff", "capacity", "Gérant", "consent", "true", "code", code);
    }

    private MvcTestResult signed(Cookie visit) {
        assertThat(post("/signer/code", visit, "pour", "signature")).hasStatus3xxRedirection();
        assertThat(get("/signer", visit)).hasStatus(200);
        assertThat(get("/signer/convention.pdf", visit)).hasStatus(200);
        assertThat(post("/signer/signature", visit, typed(code()))).hasRedirectedUrl("/signer/confirmation");
        return post("/signer/confirmation", visit);
    }

    private Cookie enter(String token) {
        var entered = post("/s/" + token, null);
        assertThat(entered).hasRedirectedUrl("/signer");
        var visit = Objects.requireNonNull(entered.getResponse().getCookie(LinkDoor.COOKIE));
        get("/signer", visit);
        return visit;
    }

    private Map<String, Object> link(String number) {
        return jdbc.queryForMap(
                "select alive, used_at, code_hash, ending from signing_link where round_id = ?",
                round(number).id());
    }

    private MvcTestResult get(String path, Cookie... cookies) {
        var request = mvc.get().uri(path);
        return cookies.length == 0
                ? request.exchange()
                : request.cookie(cookies).exchange();
    }

    private MvcTestResult post(String path, @Nullable Cookie visit, String... fields) {
        var values = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return post(path, visit, values);
    }

    private MvcTestResult post(String path, @Nullable Cookie visit, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(csrf());
        fields.forEach(request::param);
        return visit == null ? request.exchange() : request.cookie(visit).exchange();
    }

    private MvcTestResult from(String network, HttpMethod method, String path) {
        var request = mvc.method(method).uri(path).with(asked -> {
            asked.setRemoteAddr(network);
            return asked;
        });
        if (method.equals(HttpMethod.POST)) {
            request = request.with(csrf());
        }
        return request.exchange();
    }

    private MvcTestResult prefetch(String network, String token) {
        return mvc.get()
                .uri("/s/" + token)
                .header("Sec-Purpose", "prefetch")
                .with(asked -> {
                    asked.setRemoteAddr(network);
                    return asked;
                })
                .exchange();
    }

    private MvcTestResult renew(String number, String login) {
        return visits.post(login, "/conventions/%s/signataires/2/lien".formatted(number), "_action", UUID.randomUUID());
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString().replaceAll("value=\"[^\"]{40,}\"", "");
        } catch (java.io.UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    private String token() {
        return token(yanis);
    }

    /** That of the last link sent to that address. */
    private String token(String email) {
        return mail(email).stream()
                .map(letter -> LINK.matcher(letter.get("text").asString()))
                .filter(java.util.regex.Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private String code() {
        return code(yanis);
    }

    private String code(String email) {
        return mail(email).stream()
                .map(letter -> CODE.matcher(letter.get("text").asString()))
                .filter(java.util.regex.Matcher::find)
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private JsonNode lastLetter(String email) {
        return mail(email).get(0);
    }

    /** The newest first. */
    private List<JsonNode> mail(String email) {
        var answer = mvc.get()
                .uri("/api/rehearsal/mail?to=" + email)
                .with(httpBasic("referent", "referent"))
                .exchange();
        assertThat(answer).hasStatus(200);
        var letters = new ArrayList<JsonNode>();
        json.readTree(body(answer)).forEach(letters::add);
        return letters;
    }

    private String history(String number) {
        return body(mvc.get()
                .uri("/api/conventions/%s/history".formatted(number))
                .with(httpBasic("referent", "referent"))
                .exchange());
    }

    private List<Tasklist.Line> tasks(String number) {
        return tasklist.of(life.id(number));
    }

    private SignatureRound round(String number) {
        return rounds.current(life.id(number));
    }

    private List<Signature> given(String number) {
        return signatures.of(round(number));
    }

    private static void await(Callable<Boolean> done) throws Exception {
        for (int i = 0; i < 100 && !done.call(); i++) {
            Thread.sleep(50);
        }
        assertThat(done.call()).isTrue();
    }

    @SafeVarargs
    private static List<Integer> together(Callable<Integer>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        var threads = Executors.newFixedThreadPool(calls.length);
        try {
            var results = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (var call : calls) {
                results.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var result : results) {
                statuses.add(result.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }
}
