package fr.convive.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of the board, as people signed in by form see and post them. */
@ApplicationTest
@Tag("database")
class SessionPagesTests {

    private static final LocalDate THE_16TH = LocalDate.of(2026, 11, 16);
    private static final LocalDate THE_26TH = LocalDate.of(2026, 11, 26);

    @Autowired
    Life life;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    AgreedDrafts drafts;

    @BeforeEach
    void begin() {
        drafts = new AgreedDrafts(context);
        drafts.beginOn(THE_16TH);
    }

    @Test
    void theListOffersToConveneToTheHeadAndTheSecretaryOnly() {
        assertThat(page("proviseur", "/seances")).hasStatus(200).bodyText().contains("Convoquer une séance");
        assertThat(page("secretaire", "/seances")).hasStatus(200).bodyText().contains("name=\"heldOn\"");
        assertThat(page("referent", "/seances")).hasStatus(200).bodyText().doesNotContain("name=\"heldOn\"");
    }

    @Test
    void aSessionIsConvenedFromTheList() {
        var posted = post(
                "proviseur",
                "/seances",
                "_action",
                UUID.randomUUID().toString(),
                "heldOn",
                "2026-11-26",
                "convenedOn",
                "2026-11-16",
                "_urgent",
                "on",
                "membersInOffice",
                "29");

        assertThat(posted).hasStatus3xxRedirection();
        var page = page("proviseur", Objects.requireNonNull(posted.getResponse().getRedirectedUrl()));
        assertThat(page).hasStatus(200).bodyText().contains("jeudi 26 novembre 2026", "18/11/2026", ">15<");
    }

    @Test
    void aLateConvocationComesBackAsTypedWithTheReasonAtItsField() {
        var posted =
                post("proviseur", "/seances", "_action", "late", "heldOn", "2026-11-26", "convenedOn", "2026-11-20");

        assertThat(posted)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"2026-11-26\"", "value=\"2026-11-20\"", "18/11/2026 au plus tard");
    }

    @Test
    void aDateThatCannotBeReadComesBackAsTyped() {
        var posted = post("proviseur", "/seances", "_action", "typed", "heldOn", "31 juin", "convenedOn", "2026-11-16");

        assertThat(posted).hasStatus(422).bodyText().contains("Vous avez écrit : « 31 juin »", "value=\"2026-11-16\"");
    }

    @Test
    void theScreenRecordsEveryVoteAtOnce() {
        var session = life.session(THE_26TH);
        var pumps = drafts.on(session);
        var robots = drafts.on(session);
        life.advanceTo(THE_26TH);
        assertThat(page("secretaire", "/seances/" + session))
                .hasStatus(200)
                .bodyText()
                .contains("name=\"votes[0].inFavour\"", "value=\"" + pumps + "\"", "name=\"votes[1].against\"");

        var posted = post(
                "secretaire",
                "/seances/" + session,
                "_action",
                UUID.randomUUID().toString(),
                "present",
                "20",
                "membersInOffice",
                "30",
                "votes[0].convention",
                pumps,
                "votes[0].inFavour",
                "17",
                "votes[0].against",
                "2",
                "votes[0].abstentions",
                "1",
                "votes[0].chairInFavour",
                "",
                "_votes[0].result",
                "on",
                "votes[1].convention",
                robots,
                "votes[1].inFavour",
                "",
                "votes[1].result",
                "POSTPONED",
                "_votes[1].result",
                "on");

        assertThat(posted).hasStatus3xxRedirection();
        assertThat(life.status(pumps)).isEqualTo("ADOPTED");
        assertThat(life.status(robots)).isEqualTo("POSTPONED");
        assertThat(page("secretaire", "/seances/" + session))
                .bodyText()
                .contains("Adoptée", "Ajournée", "17 pour, 2 contre, 1 abstention", "Acte n°")
                .doesNotContain("name=\"votes[0].inFavour\"");
    }

    @Test
    void figuresThatCannotBeComeBackAsTypedInEachRow() {
        var session = life.session(THE_26TH);
        var pumps = drafts.on(session);
        var robots = drafts.on(session);
        life.advanceTo(THE_26TH);

        var posted = post(
                "secretaire",
                "/seances/" + session,
                "_action",
                "wrong",
                "present",
                "20",
                "votes[0].convention",
                pumps,
                "votes[0].inFavour",
                "dix-sept",
                "votes[1].convention",
                robots,
                "votes[1].inFavour",
                "13",
                "votes[1].against",
                "6");

        assertThat(posted)
                .hasStatus(422)
                .bodyText()
                .contains("value=\"dix-sept\"", "value=\"13\"", "value=\"6\"", "id=\"erreurs\"");
        assertThat(life.status(robots)).isEqualTo("ON_AGENDA");
    }

    @Test
    void aTieAsksForTheVoiceOfTheChair() {
        var session = life.session(THE_26TH);
        var number = drafts.on(session);
        life.advanceTo(THE_26TH);

        var posted = post(
                "secretaire",
                "/seances/" + session,
                "_action",
                "tie",
                "present",
                "20",
                "votes[0].convention",
                number,
                "votes[0].inFavour",
                "10",
                "votes[0].against",
                "10");

        assertThat(posted).hasStatus(422).bodyText().contains("celle du président, qui l’emporte", "value=\"10\"");
    }

    @Test
    void votesWithoutQuorumAreRefusedAsTyped() {
        var session = life.session(THE_26TH);
        var number = drafts.on(session);
        life.advanceTo(THE_26TH);

        var posted = post(
                "secretaire",
                "/seances/" + session,
                "_action",
                "quorum",
                "present",
                "15",
                "votes[0].convention",
                number,
                "votes[0].inFavour",
                "10");

        assertThat(posted).hasStatus(409).bodyText().contains("Le quorum n’est pas atteint", "value=\"10\"");
    }

    @Test
    void aMissedQuorumProposesASecondMeeting() {
        var session = life.session(THE_26TH);
        var number = drafts.on(session);
        life.advanceTo(THE_26TH);

        post(
                "secretaire",
                "/seances/" + session,
                "_action",
                UUID.randomUUID().toString(),
                "present",
                "15",
                "votes[0].convention",
                number,
                "votes[0].inFavour",
                "");

        assertThat(life.status(number)).isEqualTo("POSTPONED");
        assertThat(page("secretaire", "/seances/" + session))
                .bodyText()
                .contains("entre le 01/12/2026 et le 04/12/2026", "/seances?suite=" + session);
        assertThat(page("secretaire", "/seances?suite=" + session))
                .hasStatus(200)
                .bodyText()
                .contains("min=\"2026-12-01\"", "max=\"2026-12-04\"", "value=\"" + session + "\"");
    }

    @Test
    void aSessionToComeShowsNoScreenAndTheHeadNeverDoes() {
        var session = life.session(THE_26TH);
        drafts.on(session);

        assertThat(page("secretaire", "/seances/" + session)).bodyText().doesNotContain("votes[0]");
        life.advanceTo(THE_26TH);
        assertThat(page("proviseur", "/seances/" + session))
                .hasStatus(200)
                .bodyText()
                .doesNotContain("votes[0]");
        assertThat(post("proviseur", "/seances/" + session, "_action", "head", "present", "20"))
                .hasStatus(403);
    }

    @Test
    void theControlIsLedFromTheSessionToTheActsItMayObjectTo() {
        var session = life.session(THE_26TH);
        var number = drafts.on(session);
        life.vote(number, "ADOPTED");
        life.answer(number, "transmitAct");
        var address = "/conventions/" + number + "/observation";
        assertThat(page("controle", "/seances/" + session))
                .hasStatus(200)
                .bodyText()
                .contains(address);
        assertThat(page("proviseur", "/seances/" + session)).bodyText().doesNotContain(address);
        life.post(
                "controle",
                "/api/conventions/" + number + "/objections",
                java.util.Map.of("reason", "Le prêt n’est pas assuré."));
        assertThat(page("controle", "/seances/" + session)).bodyText().doesNotContain(address);
    }

    @Test
    void theRoomIsClosedToThoseWhoHaveNothingToDoThere() {
        assertThat(page("admin", "/seances")).hasStatus(403);
        assertThat(page("auditeur", "/seances")).hasStatus(403);
    }

    @Test
    void theSessionOfAnotherSchoolIsNotFound() {
        var session = life.session(THE_26TH);

        assertThat(page("proviseur2", "/seances/" + session)).hasStatus(404);
        assertThat(page("proviseur2", "/seances?suite=" + session)).hasStatus(404);
    }

    @Test
    void theTaskSaysWhichSessionsMayBeChosenAndWhyOthersMayNot() {
        var session = life.session(THE_26TH);
        var number = drafts.one();
        var address = "/taches/" + life.task(number, "enrolAtSession").id();

        assertThat(page("proviseur", address)).hasStatus(200).bodyText().contains("value=\"" + session + "\"");
        life.advanceTo(LocalDate.of(2026, 11, 18));
        assertThat(page("proviseur", address)).bodyText().contains("jours francs");
        life.advanceTo(LocalDate.of(2026, 11, 19));
        assertThat(page("proviseur", address))
                .bodyText()
                .contains("Le projet devait partir avec la convocation, le 18/11/2026 au plus tard")
                .doesNotContain("value=\"" + session + "\"");
    }

    @Test
    void thePagesOfTheOtherTasksAreShownWithTheirAct() {
        var number = drafts.one();
        life.answer(number, "enrolAtSession");
        life.vote(number, "ADOPTED");
        assertThat(page(
                        "proviseur",
                        "/taches/" + life.task(number, "transmitAct").id()))
                .hasStatus(200)
                .bodyText()
                .contains("Acte n°", "name=\"acknowledgedOn\"");
        life.answer(number, "transmitAct");
        life.post(
                "controle",
                "/api/conventions/" + number + "/objections",
                java.util.Map.of("reason", "Le prêt n’est pas assuré."));
        assertThat(page(
                        "proviseur",
                        "/taches/" + life.task(number, "answerControl").id()))
                .hasStatus(200)
                .bodyText()
                .contains("Le prêt n’est pas assuré.", "Inès Robert");
    }

    private MvcTestResult page(String login, String address) {
        return mvc.get().uri(address).session(signedIn(login)).exchange();
    }

    private MvcTestResult post(String login, String address, String... parameters) {
        var request = mvc.post().uri(address).session(signedIn(login)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MockHttpSession signedIn(String login) {
        var signedIn = mvc.perform(formLogin("/connexion").user(login).password(login));
        return (MockHttpSession) Objects.requireNonNull(signedIn.getRequest().getSession());
    }
}
