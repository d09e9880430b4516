package fr.convive.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Pages;
import fr.convive.Signed;
import fr.convive.Visits;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.convention.Party;
import fr.convive.workflow.Paris;
import fr.convive.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** {@code amendment.bpmn}: what changes, what is redone for it, and its number once in force. */
@ApplicationTest
@Tag("database")
class AmendmentProcessTests {

    @Autowired
    Life life;

    @Autowired
    Workflow workflow;

    @Autowired
    Amendments amendments;

    @Autowired
    AmendmentProcess process;

    @Autowired
    Conventions conventions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Visits visits;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Test
    void anAmendmentOfTheSteeringIsDraftedAgainAndSignedWithoutTheBoard() {
        var number = asked();

        life.answer(number, "describeAmendment");

        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
        assertThat(process.areVisasToRedo(life.id(number))).isTrue();
        assertThat(process.isVoteToRedo(life.id(number))).isFalse();
        assertThat(process.areSignaturesToRedo(life.id(number))).isTrue();
        life.answerAll(number);
        assertThat(amendments.of(id(number))).extracting(Amendment::state).containsExactly(Amendment.State.IN_FORCE);
        assertThat(amendments.of(id(number)).get(0).number()).isEqualTo(1);
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(passed(number, "amendmentDone")).isEqualTo(1);
    }

    @Test
    void anAmendmentOfTheCommitmentsGoesBackToTheBoard() {
        var number = asked();

        life.answer(number, "describeAmendment", "blocks", List.of("COMMITMENTS", "STEERING"));

        assertThat(process.isVoteToRedo(life.id(number))).isTrue();
        life.until(number, "enrolAtSession");
        assertThat(life.process(number, "amendment")).isWaitingAt("newVote");
    }

    @Test
    void noBoardVotesTheAmendmentOfAConventionThatNoneVoted() {
        var number = new Signed(context).ipe();
        workflow.tell("amendmentRequested", life.id(number));

        life.answer(number, "describeAmendment", "blocks", List.of("COMMITMENTS"));

        assertThat(process.isVoteToRedo(life.id(number))).isFalse();
    }

    @Test
    void aRequestWithdrawnChangesNothing() {
        var number = asked();

        life.answer(number, "describeAmendment", "answer", "WITHDRAWN", "blocks", List.of(), "reason", "Sans objet.");

        assertThat(amendments.of(id(number))).extracting(Amendment::state).containsExactly(Amendment.State.WITHDRAWN);
        assertThat(passed(number, "amendmentDropped")).isEqualTo(1);
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
    }

    @Test
    void anAmendmentSaysWhatChangesAndWhyAndNeverTheObject() {
        var number = asked();

        assertThat(life.answered(number, "describeAmendment", "blocks", List.of()))
                .hasStatus(422);
        assertThat(life.answered(number, "describeAmendment", "reason", " ")).hasStatus(422);
        assertThat(life.answered(number, "describeAmendment", "blocks", List.of("EVERYTHING")))
                .hasStatus(400);
        assertThat(life.answered(number, "describeAmendment", "blocks", List.of("OBJECT")))
                .hasStatus(409);
        assertThat(amendments.of(id(number))).isEmpty();
    }

    @Test
    void anAmendmentOfTheDurationMovesTheLastDayAndItsTimers() {
        var number = asked();
        life.answer(number, "describeAmendment", "blocks", List.of("DURATION"));
        life.answer(number, "draftConvention", "duration", Map.of("months", 24));

        life.until(number, "sign");
        life.answerAll(number);

        assertThat(conventions.get(life.id(number)).endsOn()).isEqualTo("2028-08-31");
        assertThat(jdbc.queryForObject(
                        "select due_on from deadline_view where convention_id = ? and code = 'E24'",
                        LocalDate.class,
                        id(number).id()))
                .isEqualTo("2028-08-31");
        var chapter = context.getBean(AmendmentChapter.class)
                .write(conventions.get(life.id(number)))
                .orElseThrow();
        assertThat(chapter.entries()).extracting("label").containsExactly("IN_FORCE");
        assertThat(chapter.entries().get(0).value()).startsWith("n° 1, en vigueur depuis le");
    }

    @Test
    void aLongerDurationMovesEveryDateThatItCreatesAndTheOldOnesStayReadable() {
        var number = asked();
        assertThat(due(number)).containsEntry("E24", day("2027-08-31")).containsEntry("E20", day("2027-06-30"));

        life.answer(number, "describeAmendment", "blocks", List.of("DURATION"));
        life.answer(number, "draftConvention", "duration", Map.of("months", 24));
        life.until(number, "sign");
        life.answerAll(number);

        assertThat(due(number)).containsEntry("E24", day("2028-08-31")).containsEntry("E20", day("2028-06-30"));
        assertThat(timer(number, "term")).isEqualTo("2028-09-01");
        var amended = life.today();
        var now = terms(number, amended);
        assertThat(now.get("edition").asInt()).isEqualTo(1);
        assertThat(origin(now, "DURATION")).isEqualTo(1);
        assertThat(origin(now, "MONEY")).isZero();
        assertThat(dueIn(now, "E24")).isEqualTo("2028-08-31");
        var before = terms(number, amended.minusDays(1));
        assertThat(before.get("edition").asInt()).isZero();
        assertThat(before.path("terms").path("duration").path("months").asInt()).isEqualTo(12);
        assertThat(dueIn(before, "E24")).isEqualTo("2027-08-31");
        assertThat(dueIn(before, "E20")).isEqualTo("2027-06-30");
    }

    @Test
    void whatIsOverAlreadyIsNotMadeShorterStill() {
        var number = asked();
        life.advanceTo(day("2027-02-01"));

        life.answer(number, "describeAmendment", "blocks", List.of("DURATION"));

        assertThat(life.answered(number, "draftConvention", "duration", Map.of("months", 3)))
                .hasStatus(409)
                .bodyText()
                .contains("30/11/2026");
        assertThat(life.answered(
                        number, "draftConvention", "effectiveOn", "2026-10-01", "duration", Map.of("months", 24)))
                .hasStatus(409)
                .bodyText()
                .contains("01/09/2026");
        assertThat(life.answered(number, "draftConvention", "steering", Map.of("meetingsPerYear", 6)))
                .hasStatus(409)
                .bodyText()
                .contains("Pilotage");
        life.answer(number, "draftConvention", "duration", Map.of("months", 9));
    }

    @Test
    void anAmendmentAbandonedWhileDraftedLeavesTheTextInForceAsItIs() {
        var number = drafting("MONEY");

        life.answer(number, "draftConvention", "answer", "ABANDONED", "reason", "Le budget ne suit pas.");

        assertDropped(number, "Le budget ne suit pas.");
    }

    @Test
    void anAmendmentThatThePartnerDeclinesIsDropped() {
        var number = drafting("STEERING");
        life.answer(number, "draftConvention", "steering", Map.of("meetingsPerYear", 4));

        life.answer(number, "agreeOnDraft", "answer", "DECLINED", "reason", "Deux réunions suffisent.");

        assertDropped(number, "Deux réunions suffisent.");
        assertThat(terms(number, life.today())
                        .path("terms")
                        .path("steering")
                        .path("meetingsPerYear")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void thePartnerContestsWhatTheAmendmentChangesAndTheNextOneBeginsClean() {
        var number = drafting("STEERING", "REPORTS");
        life.answer(number, "draftConvention", "steering", Map.of("meetingsPerYear", 4));

        assertThat(life.answered(
                        number,
                        "agreeOnDraft",
                        "answer",
                        "CHANGES_ASKED",
                        "contested",
                        List.of("MONEY"),
                        "reason",
                        "…"))
                .hasStatus(409);
        life.answer(
                number,
                "agreeOnDraft",
                "answer",
                "CHANGES_ASKED",
                "contested",
                List.of("STEERING"),
                "reason",
                "Trois suffisent.");
        life.answer(number, "draftConvention", "answer", "ABANDONED", "reason", "Pas d’accord.");
        ask(number, "DURATION");
        life.answer(number, "draftConvention", "duration", Map.of("months", 18));

        assertThat(life.process(number, "drafting")).isWaitingAt("agreeOnDraft");
    }

    @Test
    void anAmendmentThatTheBoardRefusesIsDropped() {
        var number = drafting("COMMITMENTS");
        life.until(number, "enrolAtSession");
        life.answer(number, "enrolAtSession");
        life.vote(number, "REJECTED");

        life.answer(number, "decideAfterRejection", "answer", "REFUSED", "reason", "Le conseil n’en veut pas.");

        assertDropped(number, "Le conseil n’en veut pas.");
    }

    @Test
    void anAmendmentThatTheBoardRejectsGoesBackToItsDraft() {
        var number = drafting("COMMITMENTS");
        life.until(number, "enrolAtSession");
        life.answer(number, "enrolAtSession");
        life.vote(number, "REJECTED");

        life.answer(number, "decideAfterRejection", "answer", "REWORK", "reason", "Moins d’élèves.");

        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
        assertThat(conventions.get(life.id(number)).isAmended()).isTrue();
        assertThat(pages().open(number, "draftConvention").html()).contains("Moins d’élèves.", "Avenant n° 1");
    }

    @Test
    void anAmendmentTakenOffTheAgendaGoesBackToItsDraft() {
        var number = drafting("COMMITMENTS");
        life.until(number, "enrolAtSession");

        life.answer(number, "enrolAtSession", "answer", "WITHDRAWN", "reason", "À reprendre.");

        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
    }

    @Test
    void anAmendmentThatAPartyRefusesToSignIsDroppedOrWrittenAgain() {
        var number = drafting("STEERING");
        life.until(number, "sign");
        life.answer(number, "sign", "answer", "REFUSED", "reason", "Pas ainsi.");

        life.answer(number, "decideAfterRefusal", "answer", "REWORK", "reason", "On reprend.");
        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
        life.until(number, "sign");
        life.answer(number, "sign", "answer", "REFUSED", "reason", "Toujours pas.");
        life.answer(number, "decideAfterRefusal", "answer", "ABANDONED", "reason", "On en reste là.");

        assertDropped(number, "On en reste là.");
    }

    @Test
    void anAmendmentThatNobodySignsIsDropped() {
        var number = drafting("STEERING");
        life.until(number, "sign");
        life.fireTimer(number, "signatureExpiry");

        life.answer(number, "chaseOrAbandon", "answer", "ABANDONED", "reason", "Sans réponse.");

        assertDropped(number, "Sans réponse.");
    }

    @Test
    void theAmendmentThatTheEvaluationConcludesIsDescribedWrittenAndSigned() {
        var number = inForce();
        life.until(number, "concludeEvaluation");
        life.answer(number, "concludeEvaluation", "answer", "AMEND");
        refusedToAsk(number, "MONEY", "déjà en cours");

        life.answer(number, "describeAmendment", "blocks", List.of("STEERING"));
        life.answer(number, "draftConvention", "steering", Map.of("meetingsPerYear", 4));
        life.until(number, "sign");
        life.answerAll(number);

        assertThat(passed(number, "amendmentAfterEvaluation")).isEqualTo(1);
        assertThat(origin(terms(number, life.today()), "STEERING")).isEqualTo(1);
    }

    @Test
    void theAgendaSaysWhichAmendmentIsVoted() {
        var number = drafting("COMMITMENTS");
        life.until(number, "enrolAtSession");
        life.answer(number, "enrolAtSession");

        var session = jdbc.queryForObject(
                "select session_id from agenda_item where convention_id = ?",
                Object.class,
                id(number).id());

        assertThat(life.get("secretaire", "/api/board-sessions/" + session))
                .bodyText()
                .contains(", avenant n° 1");
    }

    @Test
    void aNewPartyJoinsByAnAmendmentThatItSigns() {
        var number = drafting("PARTIES");
        var parties = parties(number);

        assertThat(life.answered(number, "draftConvention", "parties", List.of(parties.get(0))))
                .hasStatus(422);
        assertThat(life.answered(number, "draftConvention", "parties", with(parties, "73282932000075")))
                .hasStatus(422)
                .bodyText()
                .contains("siret");
        assertThat(life.answered(
                        number, "draftConvention", "parties", List.of(parties.get(0), parties.get(1), parties.get(1))))
                .hasStatus(422)
                .bodyText()
                .contains("deux fois");
        life.answer(number, "draftConvention", "parties", with(parties, "42843689300013"));
        life.until(number, "sign");
        assertThat(life.tasks(number))
                .filteredOn(line -> line.key().equals("sign"))
                .hasSize(3);
        assertThat(conventions.get(life.id(number)).parties()).hasSize(2);
        life.answerAll(number);

        assertThat(conventions.get(life.id(number)).parties())
                .extracting(Party::name)
                .contains("Association des anciens");
        var now = terms(number, life.today());
        assertThat(now.get("parties")).hasSize(3);
        assertThat(origin(now, "PARTIES")).isEqualTo(1);
        assertThat(terms(number, life.today().minusDays(1)).get("parties")).hasSize(2);
    }

    @Test
    void aSchoolThatJoinsAConventionWithoutOneBringsItsBoardIn() {
        var number = new Signed(context).ipe();
        ask(number, "parties");
        assertThat(process.isVoteToRedo(life.id(number))).isFalse();
        var joined = new ArrayList<Map<String, Object>>(parties(number));
        joined.add(Map.of(
                "side",
                "SCHOOL",
                "name",
                "Lycée des Remparts",
                "uai",
                "0750654D",
                "representative",
                "Marc Dufour",
                "title",
                "Proviseur"));

        life.answer(number, "draftConvention", "parties", joined);

        assertThat(process.isVoteToRedo(life.id(number))).isTrue();
    }

    @Test
    void theAnnexOfIpeMayChangeItsFiguresButNotItsObject() {
        var target = new HashMap<String, Object>(Map.of(
                "side",
                "PARTNER",
                "label",
                "ingénieurs pour l’école en poste",
                "figure",
                48,
                "unit",
                "IPE",
                "per",
                "YEAR"));
        var number = new Signed(context).ipe("targets", List.of(target));

        assertThat(life.post("referent", uri(number), Map.of("blocks", List.of("object"), "reason", "Annexe 1")))
                .hasStatus(409)
                .bodyText()
                .contains("Objet");
        assertThat(amendments.of(id(number))).isEmpty();
        ask(number, "commitments");
        target.put("figure", 55);
        life.answer(number, "draftConvention", "targets", List.of(target));
        life.until(number, "sign");
        life.answerAll(number);

        assertThat(terms(number, life.today())
                        .path("terms")
                        .path("targets")
                        .get(0)
                        .path("figure")
                        .asInt())
                .isEqualTo(55);
        assertThat(conventions.get(life.id(number)).agreed().object()).contains("article 1");
    }

    @Test
    void aRequestOfTheCoordinatorIsItsDescriptionToo() {
        var number = inForce();

        var asked = life.post(
                "referent", uri(number), Map.of("blocks", List.of("STEERING"), "reason", "Plus de réunions."));

        assertThat(asked).hasStatus(201);
        assertThat(life.read(asked).get("place").asInt()).isEqualTo(1);
        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
        var listed = life.read(life.get("referent", uri(number))).get(0);
        assertThat(listed.get("state").asString()).isEqualTo("DESCRIBED");
        assertThat(pages().open(number, "draftConvention").html())
                .contains("Avenant n° 1, sur : Pilotage. Pourquoi : Plus de réunions.")
                .doesNotContain("Ou en mois");
    }

    @Test
    void aRequestOfTheHeadWaitsForTheCoordinatorWhoConfirmsOrWithdrawsIt() {
        var number = inForce();
        assertThat(life.post(
                        "proviseur", uri(number), Map.of("blocks", List.of("MONEY"), "reason", "Le budget change.")))
                .hasStatus(201);

        assertThat(life.process(number, "amendment")).isWaitingAt("describeAmendment");
        var page = pages().open(number, "describeAmendment");
        assertThat(page.html())
                .contains("Le budget change.", "Ce qui sera refait", "Vote du conseil", "Signatures")
                .containsPattern("value=\"MONEY\"[^>]* checked");
        assertThat(pages().post(page, Map.of("_add", "redo", "blocks", "STEERING")))
                .hasStatus(200)
                .bodyText()
                .contains("Visa de direction", "même quand il n&#39;engage pas le budget")
                .doesNotContain("Vote du conseil");
        refusedToAsk(number, "STEERING", "déjà en cours");
        life.answer(
                number, "describeAmendment", "answer", "WITHDRAWN", "blocks", List.of(), "reason", "Pas cette année.");

        assertDropped(number, "Pas cette année.");
        ask(number, "STEERING");
    }

    @Test
    void nothingIsAskedThatCannotBe() {
        var number = inForce();
        refusedToAsk(number, "OBJECT", "Objet");
        assertThat(life.post("referent", uri(number), Map.of("blocks", List.of(), "reason", "Rien")))
                .hasStatus(422);
        assertThat(life.post("referent", uri(number), Map.of("blocks", List.of("MONEY"), "reason", " ")))
                .hasStatus(422);
        assertThat(life.post("referent", uri(number), Map.of("blocks", List.of("EVERYTHING"), "reason", "Tout")))
                .hasStatus(400);
        var sound = Map.of("blocks", List.of("MONEY"), "reason", "Le budget change.");
        assertThat(life.post("referent2", uri(number), sound)).hasStatus(404);
        assertThat(life.post("gestionnaire", uri(number), sound)).hasStatus(403);
        assertThat(amendments.of(id(number))).isEmpty();
        ask(number, "MONEY");
        refusedToAsk(number, "STEERING", "déjà en cours");
        assertThat(life.post("referent", uri(life.open()), sound))
                .hasStatus(409)
                .bodyText()
                .contains("en vigueur");
    }

    @Test
    void whatTheClausesLockIsNotAmended() {
        var number = inForce("lockedBlocks", List.of("MONEY"));

        refusedToAsk(number, "MONEY", "Contribution financière");
        ask(number, "CLAUSES");
        life.answer(number, "draftConvention", "lockedBlocks", List.of());
        life.until(number, "sign");
        life.answerAll(number);

        ask(number, "MONEY");
    }

    @Test
    void anAmendmentUnderWayEndsWithTheLifeThatItWouldHaveChanged() {
        var number = drafting("STEERING");

        life.untilOver(number);

        assertThat(amendments.of(id(number)).get(0).state()).isNotEqualTo(Amendment.State.DESCRIBED);
        assertThat(conventions.get(life.id(number)).isAmended()).isFalse();
    }

    @Test
    void thePageShowsWhatIsRedoneBeforeAnythingIsAsked() {
        var number = inForce();
        assertThat(visits.shown("referent", "/conventions/" + number)).contains("Demander un avenant");
        assertThat(visits.shown("gestionnaire", "/conventions/" + number)).doesNotContain("Demander un avenant");
        var uri = "/conventions/" + number + "/avenant";
        var page = visits.shown("referent", uri);
        assertThat(page).contains("value=\"DURATION\"").doesNotContain("value=\"OBJECT\"");
        assertThat(visits.get("gestionnaire", uri)).hasStatus(403);

        var preview = visits.post(
                "referent",
                uri,
                Visits.posted(page, "_preview", "1", "blocks", "DURATION", "reason", "Un an de plus."));

        assertThat(preview)
                .hasStatus(200)
                .bodyText()
                .contains("Ce qui sera refait", "Visa financier", "nouveau vote du conseil", "Un an de plus.");
        assertThat(amendments.of(id(number))).isEmpty();
        assertThat(visits.post("referent", uri, Visits.posted(page, "reason", "Un an de plus.")))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins un bloc");
        assertThat(visits.post("referent", uri, Visits.posted(page, "blocks", "DURATION", "reason", "Un an de plus.")))
                .hasStatus3xxRedirection();
        assertThat(life.process(number, "drafting")).isWaitingAt("draftConvention");
        assertThat(visits.shown("referent", uri)).contains("déjà en cours");
    }

    // What is asked of a convention in force

    private String uri(String number) {
        return "/api/conventions/" + number + "/amendments";
    }

    private void ask(String number, String... blocks) {
        assertThat(life.post(
                        "referent",
                        uri(number),
                        Map.of("blocks", List.of(blocks), "reason", "Les parties le veulent.")))
                .hasStatus(201);
    }

    private void refusedToAsk(String number, String block, String words) {
        assertThat(life.post("referent", uri(number), Map.of("blocks", List.of(block), "reason", "Pour voir.")))
                .hasStatus(409)
                .bodyText()
                .contains(words);
    }

    /** A convention in force of which these blocks are being written again. */
    private String drafting(String... blocks) {
        var number = inForce();
        life.advanceTo(life.today().plusDays(10));
        ask(number, blocks);
        return number;
    }

    private void assertDropped(String number, String because) {
        var amended = amendments.of(id(number));
        var last = amended.get(amended.size() - 1);
        assertThat(last.state()).isEqualTo(Amendment.State.WITHDRAWN);
        assertThat(last.droppedBecause()).isEqualTo(because);
        assertThat(conventions.get(life.id(number)).isAmended()).isFalse();
        assertThat(conventions.get(life.id(number)).reason()).isNull();
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(terms(number, life.today()).get("editions")).hasSize(1);
    }

    // What is read

    private JsonNode terms(String number, LocalDate on) {
        var answer = life.get("referent", "/api/conventions/" + number + "/terms?on=" + on);
        assertThat(answer).hasStatus(200);
        return life.read(answer);
    }

    private static int origin(JsonNode terms, String block) {
        return found(terms.get("blocks"), "block", block)
                .path("origin")
                .path("number")
                .asInt();
    }

    private static String dueIn(JsonNode terms, String code) {
        return found(terms.get("deadlines"), "code", code).path("dueOn").asString();
    }

    private static JsonNode found(JsonNode rows, String name, String value) {
        for (var row : rows) {
            if (row.path(name).asString().equals(value)) {
                return row;
            }
        }
        throw new AssertionError("No " + value + " in " + rows);
    }

    private Map<String, LocalDate> due(String number) {
        Map<String, LocalDate> due = new HashMap<>();
        jdbc.query(
                "select code, due_on from deadline_view where convention_id = ?",
                row -> {
                    due.put(row.getString(1), row.getDate(2).toLocalDate());
                },
                id(number).id());
        return due;
    }

    private String timer(String number, String activity) {
        var engine = context.getBean(ManagementService.class);
        return context
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(life.id(number))
                .list()
                .stream()
                .flatMap(instance ->
                        engine
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .activityId(activity)
                                .list()
                                .stream())
                .map(job -> Paris.dayOf(job.getDuedate().toInstant()).toString())
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, Object>> parties(String number) {
        return conventions.get(life.id(number)).parties().stream()
                .map(party -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("side", party.side());
                    row.put("name", party.name());
                    row.put("uai", party.uai());
                    row.put("siret", party.siret());
                    row.put("representative", party.representative().name());
                    row.put("title", party.representative().title());
                    return row;
                })
                .toList();
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> parties, String siret) {
        var joined = new ArrayList<>(parties);
        joined.add(Map.of(
                "side",
                "PARTNER",
                "name",
                "Association des anciens",
                "siret",
                siret,
                "representative",
                "Nora Petit",
                "title",
                "présidente"));
        return joined;
    }

    private Pages pages() {
        return new Pages(mvc, life);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private String asked() {
        var number = inForce();
        workflow.tell("amendmentRequested", life.id(number));
        return number;
    }

    /** A school's convention of one year, in force; {@code differences} from it. */
    private String inForce(Object... differences) {
        var signed = new Signed(context);
        signed.startOver(LocalDate.of(2026, 9, 1));
        return signed.ofSchool(with(
                differences,
                "duration",
                Map.of("months", 12),
                "renewal",
                Map.of("mode", "EXPRESS", "times", 1),
                "free",
                true,
                "payments",
                List.of(),
                "reports",
                List.of(),
                "evaluation",
                Map.of("monthsBeforeTerm", 2)));
    }

    private static Object[] with(Object[] differences, Object... usual) {
        return Stream.concat(Stream.of(usual), Stream.of(differences)).toArray();
    }

    private ConventionId id(String number) {
        return ConventionId.of(life.id(number));
    }

    private Integer passed(String number, String activity) {
        return jdbc.queryForObject(
                "select count(*) from ACT_HI_ACTINST A join ACT_HI_PROCINST P on P.PROC_INST_ID_ = A.PROC_INST_ID_"
                        + " where P.BUSINESS_KEY_ = ? and A.ACT_ID_ = ?",
                Integer.class,
                life.id(number),
                activity);
    }
}
