package fr.convive.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/board-sessions}: one act records all the votes of a session, and every convention moves, or none. */
@ApplicationTest
@Tag("database")
class BoardApiTests {

    private static final LocalDate THE_16TH = LocalDate.of(2026, 11, 16);
    private static final LocalDate THE_26TH = LocalDate.of(2026, 11, 26);

    @Autowired
    Life life;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @Autowired
    ApplicationContext context;

    AgreedDrafts drafts;

    @BeforeEach
    void begin() {
        drafts = new AgreedDrafts(context);
        drafts.beginOn(THE_16TH);
    }

    @Test
    void allTheConventionsOfASessionMoveByOneAct() {
        var session = life.session(THE_26TH);
        var pumps = drafts.on(session);
        var robots = drafts.on(session);
        var mills = drafts.on(session);
        life.advanceTo(THE_26TH);

        var recorded = recorded(
                session,
                20,
                vote(pumps, "ADOPTED", 17, 2, 1),
                vote(robots, "REJECTED", 2, 17, 1),
                Map.of("convention", mills, "result", "POSTPONED"));

        assertThat(recorded).hasStatus(200);
        assertThat(List.of(life.status(pumps), life.status(robots), life.status(mills)))
                .containsExactly("ADOPTED", "REJECTED", "POSTPONED");
        var deliberations = life.read(recorded).get("deliberations");
        int first = orderNumber(deliberations.at("/0/number").asString());
        assertThat(orderNumber(deliberations.at("/1/number").asString())).isEqualTo(first + 1);
        assertThat(deliberations.at("/2/number").isNull()).isTrue();
        assertThat(deliberations.at("/2/result").asString()).isEqualTo("POSTPONED");
    }

    @Test
    void oneConventionThatDoesNotWaitHoldsThemAll() {
        var session = life.session(THE_26TH);
        var pumps = drafts.on(session);
        var robots = drafts.on(session);
        var deaf = drafts.on(session);
        drafts.stopWaiting(deaf);
        life.advanceTo(THE_26TH);

        var refused = recorded(
                session,
                20,
                vote(pumps, "ADOPTED", 17, 2, 1),
                vote(deaf, "ADOPTED", 17, 2, 1),
                vote(robots, "ADOPTED", 17, 2, 1));

        assertThat(refused).hasStatus(409);
        assertThat(life.read(refused).get("detail").asString()).contains(deaf).doesNotContain(pumps, robots);
        assertThat(List.of(life.status(pumps), life.status(robots), life.status(deaf)))
                .containsOnly("ON_AGENDA");
        assertThat(jdbc.queryForObject(
                        "select count(*) from deliberation where session_id = ?",
                        Integer.class,
                        UUID.fromString(session)))
                .isZero();
    }

    @Test
    void twoClicksAreOneAct() {
        var session = life.session(THE_26TH);
        var number = drafts.on(session);
        life.advanceTo(THE_26TH);
        var votes = votes(20, vote(number, "ADOPTED", 17, 2, 1));

        var first = posted("secretaire", session, votes, "click-" + session);
        var second = posted("secretaire", session, votes, "click-" + session);

        assertThat(first).hasStatus(200);
        assertThat(second).hasStatus(200);
        assertThat(life.read(second)).isEqualTo(life.read(first));
        assertThat(recorded(session, 20, vote(number, "ADOPTED", 17, 2, 1))).hasStatus(409);
    }

    @Test
    void actsAreNumberedWithoutAHoleInTheirSchoolAndSchoolYear() {
        var session = life.session(THE_26TH);
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            numbers.add(drafts.on(session));
        }
        life.advanceTo(THE_26TH);
        recorded(session, 20, vote(numbers.get(0), "ADOPTED", 17, 2, 1));
        assertThat(recorded(session, 20, vote(numbers.get(1), "ADOPTED", 20, 20, 0)))
                .hasStatus(422);
        recorded(session, 20, vote(numbers.get(1), "ADOPTED", 17, 2, 1), vote(numbers.get(2), "ADOPTED", 17, 2, 1));

        var given = jdbc.queryForList(
                "select order_number from deliberation where school = '0750654D' and school_year = '2026-2027'"
                        + " order by order_number",
                Integer.class);

        assertThat(given).last().isEqualTo(given.size());
        assertThat(given).doesNotHaveDuplicates();
    }

    @Test
    void figuresThatCannotBeAreSaidAtTheirField() {
        var session = life.session(THE_26TH);
        var number = drafts.on(session);
        life.advanceTo(THE_26TH);

        assertThat(field(recorded(session, 31, vote(number, "ADOPTED", 17, 2, 1))))
                .isEqualTo("present");
        assertThat(field(recorded(session, 19, vote(number, "ADOPTED", 17, 2, 1))))
                .isEqualTo("votes[0].inFavour");
        assertThat(field(recorded(session, 20, vote(number, "ADOPTED", 2, 17, 1))))
                .isEqualTo("votes[0].result");
        assertThat(field(recorded(session, 20, vote(number, "ADOPTED", 10, 10, 0))))
                .isEqualTo("votes[0].chairInFavour");
        assertThat(field(recorded(session, 20, vote(number, "ADOPTED", -1, 2, 1))))
                .isEqualTo("votes[0].inFavour");
        assertThat(recorded(session, 20, Map.of("convention", number, "result", "PERHAPS")))
                .hasStatus(400);
        assertThat(life.status(number)).isEqualTo("ON_AGENDA");
    }

    @Test
    void theChairDecidesATie() {
        var session = life.session(THE_26TH);
        var number = drafts.on(session);
        life.advanceTo(THE_26TH);
        var tie = new LinkedHashMap<>(vote(number, "REJECTED", 10, 10, 0));
        tie.put("chairInFavour", false);

        assertThat(recorded(session, 20, tie)).hasStatus(200);

        assertThat(life.status(number)).isEqualTo("REJECTED");
    }

    @Test
    void withoutQuorumNothingIsVotedAndAllIsPostponed() {
        var session = life.session(THE_26TH);
        var pumps = drafts.on(session);
        var robots = drafts.on(session);
        life.advanceTo(THE_26TH);

        assertThat(recorded(session, 15, vote(pumps, "ADOPTED", 10, 2, 3))).hasStatus(409);
        var recorded = recorded(session, 15);

        assertThat(recorded).hasStatus(200);
        assertThat(life.read(recorded).get("quorumReached").asBoolean()).isFalse();
        assertThat(life.read(recorded).at("/secondMeeting/startsOn").asString()).isEqualTo("2026-12-01");
        assertThat(life.read(recorded).at("/secondMeeting/endsOn").asString()).isEqualTo("2026-12-04");
        assertThat(List.of(life.status(pumps), life.status(robots))).containsOnly("POSTPONED");

        var second = life.post(
                "secretaire",
                "/api/board-sessions",
                Map.of("heldOn", "2026-12-01", "convenedOn", "2026-11-26", "secondMeetingOf", session));
        assertThat(second).hasStatus(201);
        var again = life.read(second).get("id").asString();
        life.answer(pumps, "enrolAtSession", "session", again);
        life.advanceTo(LocalDate.of(2026, 12, 1));
        assertThat(recorded(again, 3, vote(pumps, "ADOPTED", 2, 1, 0))).hasStatus(200);
        assertThat(life.status(pumps)).isEqualTo("ADOPTED");
    }

    @Test
    void theDeadlinesOfAConventionFollowItsSession() {
        var session = life.session(THE_26TH);
        var number = drafts.on(session);

        assertThat(due(number, "E01")).isEqualTo("2026-11-18 DONE");
        life.advanceTo(THE_26TH);
        recorded(session, 15);
        assertThat(due(number, "E03")).isEqualTo("2026-12-04 DUE_SOON");
    }

    @Test
    void aVoteIsNotRecordedBeforeItsSessionNorOffItsAgenda() {
        var session = life.session(THE_26TH);
        var number = drafts.on(session);
        var other = drafts.one();

        assertThat(recorded(session, 20, vote(number, "ADOPTED", 17, 2, 1))).hasStatus(409);
        life.advanceTo(THE_26TH);
        var off = recorded(session, 20, vote(other, "ADOPTED", 17, 2, 1));
        assertThat(off).hasStatus(409);
        assertThat(life.read(off).get("detail").asString()).contains(other);
        assertThat(recorded(session, 20, vote("CV-1999-9999", "ADOPTED", 17, 2, 1)))
                .hasStatus(409);
        assertThat(life.status(number)).isEqualTo("ON_AGENDA");
    }

    @Test
    void onlyTheSecretaryRecordsTheVotes() {
        var session = life.session(THE_26TH);
        var number = drafts.on(session);
        life.advanceTo(THE_26TH);
        var votes = votes(20, vote(number, "ADOPTED", 17, 2, 1));

        assertThat(posted("proviseur", session, votes, "a")).hasStatus(403);
        assertThat(posted("drafpic", session, votes, "b")).hasStatus(403);
        assertThat(posted("proviseur2", session, votes, "c")).hasStatus(404);
        assertThat(posted("admin", session, votes, "d")).hasStatus(404);
        assertThat(life.status(number)).isEqualTo("ON_AGENDA");
    }

    @Test
    void onlyTheHeadAndTheSecretaryConveneTheBoard() {
        var asked = Map.of("heldOn", THE_26TH, "convenedOn", THE_16TH, "urgent", false);

        assertThat(life.post("proviseur", "/api/board-sessions", asked)).hasStatus(201);
        assertThat(life.post("secretaire", "/api/board-sessions", asked)).hasStatus(201);
        assertThat(life.post("referent", "/api/board-sessions", asked)).hasStatus(403);
        assertThat(life.post("controle", "/api/board-sessions", asked)).hasStatus(403);
    }

    @Test
    void aConvocationThatIsTooLateIsRefusedAtItsField() {
        var late = life.post(
                "proviseur",
                "/api/board-sessions",
                Map.of("heldOn", THE_26TH, "convenedOn", "2026-11-19", "urgent", false));

        assertThat(field(late)).isEqualTo("convenedOn");
        assertThat(life.read(late).at("/errors/0/message").asString()).contains("18/11/2026");
        assertThat(field(life.post("proviseur", "/api/board-sessions", Map.of("heldOn", THE_26TH))))
                .isEqualTo("convenedOn");
        assertThat(life.post("proviseur", "/api/board-sessions", Map.of("heldOn", "31/11/2026")))
                .hasStatus(400);
    }

    @Test
    void theSessionOfAnotherSchoolDoesNotExist() {
        var session = life.session(THE_26TH);
        var before = refusals();

        assertThat(life.get("proviseur2", "/api/board-sessions/" + session)).hasStatus(404);

        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(life.get("proviseur", "/api/board-sessions/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(life.get("proviseur", "/api/board-sessions/x")).hasStatus(400);
        assertThat(refusals()).isEqualTo(before + 1);
    }

    @Test
    void eachSeesTheSessionsOfTheirPerimeter() {
        var session = life.session(THE_26TH);
        var range = "/api/board-sessions?from=2026-11-26&until=2026-11-27";

        assertThat(life.read(life.get("referent", range)).findValuesAsString("id"))
                .contains(session);
        assertThat(life.read(life.get("drafpic", range)).findValuesAsString("id"))
                .contains(session);
        assertThat(life.read(life.get("referent3", range)).findValuesAsString("id"))
                .doesNotContain(session);
    }

    private MvcTestResult recorded(String session, int present, Object... votes) {
        return posted(
                "secretaire", session, votes(present, votes), UUID.randomUUID().toString());
    }

    private static Map<String, Object> votes(int present, Object... votes) {
        return Map.of("present", present, "votes", List.of(votes));
    }

    private static Map<String, Object> vote(String number, String result, int inFavour, int against, int abstentions) {
        return Map.of(
                "convention",
                number,
                "result",
                result,
                "inFavour",
                inFavour,
                "against",
                against,
                "abstentions",
                abstentions);
    }

    private MvcTestResult posted(String login, String session, Object votes, String key) {
        return mvc.post()
                .uri("/api/board-sessions/{id}/votes", session)
                .with(httpBasic(login, login))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(votes))
                .exchange();
    }

    private String field(MvcTestResult refused) {
        assertThat(refused).hasStatus(422);
        return life.read(refused).at("/errors/0/field").asString();
    }

    private String due(String number, String code) {
        for (var deadline : life.read(life.get("referent", "/api/conventions/" + number + "/deadlines"))) {
            if (deadline.get("code").asString().equals(code)) {
                return deadline.get("dueOn").asString() + " "
                        + deadline.get("state").asString();
            }
        }
        throw new AssertionError("No deadline " + code);
    }

    private Integer refusals() {
        return jdbc.queryForObject("select count(*) from journal where act = 'ACCESS_REFUSED'", Integer.class);
    }

    private static int orderNumber(String title) {
        return Integer.parseInt(title.replaceAll("Acte n° (\\d+) .*", "$1"));
    }
}
