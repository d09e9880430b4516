package fr.convive.notification;

import static fr.convive.Visits.posted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import fr.convive.workflow.LetterWritten;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class MailPagesTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    Postman postman;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nothingWaits() {
        for (var table : List.of("letter", "outbox", "mailbox", "mail_preference")) {
            jdbc.update("delete from " + table);
        }
    }

    @Test
    void anAdministratorReadsToWhomOnWhatAndWhereEachLetterStandsNeverWhatItSays() {
        write("one", "secret-4711", true);
        postman.pass();

        assertThat(visits.shown("admin", "/administration/courrier"))
                .contains(
                        "partenaire@essai.example", "Une signature est attendue", "CV-2026-", "Envoyée", "boîte locale")
                .doesNotContain("secret-4711", "Renvoyer</button>");
    }

    @Test
    void aDeadLetterIsCountedFoundAndSentAgainOnce() {
        write("one", "bonjour", true);
        write("two", "bonsoir", false);
        postman.pass();
        jdbc.update("delete from mailbox");
        jdbc.update("update letter set state = 'DEAD', failure = 'Refus' where event_key = 'letter/two'");
        var id = jdbc.queryForObject("select id from letter where event_key = 'letter/two'", UUID.class);

        assertThat(visits.shown("admin", "/administration")).contains("Une lettre non remise");
        var page = visits.shown("admin", "/administration/courrier?etat=DEAD");
        assertThat(page).contains("Non remise", "Refus", "Renvoyer</button>");
        var action = posted(page);
        assertThat(visits.post("admin", "/administration/courrier/" + id + "/renvoi", action))
                .hasStatus3xxRedirection();
        assertThat(visits.post("admin", "/administration/courrier/" + id + "/renvoi", action))
                .as("a second click")
                .hasStatus(404);
        postman.pass();

        assertThat(jdbc.queryForObject("select count(*) from mailbox", Long.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("select count(*) from journal where act = 'LETTER_RESENT'", Long.class))
                .isEqualTo(1);
        assertThat(visits.shown("admin", "/administration")).doesNotContain("non remise");
    }

    @Test
    void aSecretThatHasLeftCannotBeSentAgain() {
        write("one", "123456", true);
        postman.pass();
        jdbc.update("update letter set state = 'DEAD' where event_key = 'letter/one'");
        var id = jdbc.queryForObject("select id from letter where event_key = 'letter/one'", UUID.class);

        assertThat(visits.post("admin", "/administration/courrier/" + id + "/renvoi", "_action", "again"))
                .hasStatus(404);
    }

    @Test
    void nobodyElseReadsTheRegister() {
        assertThat(visits.get("proviseur", "/administration/courrier")).hasStatus(403);
    }

    @Test
    void aPersonChoosesHowTheyHearOfWhatIsNoDuty() {
        assertThat(visits.shown("ddfpt", "/compte/avis"))
                .contains(
                        "ddfpt@convive.example", "Toujours envoyé", "Une tâche m’est confiée", "id=\"DEADLINE-NEVER\"")
                .doesNotContain("id=\"NEW_TASK-NEVER\"");

        assertThat(visits.post("ddfpt", "/compte/avis", "NEW_TASK", "DIGEST", "DEADLINE", "NEVER", "REMINDER", "NEVER"))
                .hasStatus3xxRedirection();

        assertThat(jdbc.queryForList("select occasion || ' ' || choice from mail_preference order by 1", String.class))
                .containsExactly("DEADLINE NEVER", "NEW_TASK DIGEST");
        assertThat(visits.shown("ddfpt", "/compte/avis")).containsPattern("value=\"DIGEST\" checked");

        visits.post("ddfpt", "/compte/avis", "NEW_TASK", "NEVER");
        assertThat(jdbc.queryForList("select occasion from mail_preference", String.class))
                .as("work cannot be silenced")
                .isEmpty();
    }

    @Test
    void aNewAddressIsToldToTheFormerOne() {
        assertThat(visits.post("secretaire", "/compte/avis/adresse", "adresse", "pas une adresse"))
                .hasStatus(422)
                .bodyText()
                .contains("nom@exemple.fr");

        assertThat(visits.post("secretaire", "/compte/avis/adresse", "adresse", "Sofia@Lycee.example"))
                .hasStatus3xxRedirection();
        postman.pass();

        assertThat(jdbc.queryForObject("select email from person where login = 'secretaire'", String.class))
                .isEqualTo("sofia@lycee.example");
        assertThat(jdbc.queryForList("select address from mailbox", String.class))
                .containsExactly("secretaire@convive.example");
        visits.post("secretaire", "/compte/avis/adresse", "adresse", "secretaire@convive.example");
    }

    @Test
    void anAdministratorSaysWhereSomebodyIsWrittenTo() {
        var page = visits.shown("admin", "/administration/personnes/controle/adresse");

        assertThat(visits.post(
                        "admin", "/administration/personnes/controle/adresse", posted(page, "email", "nulle part")))
                .hasStatus(422);
        assertThat(visits.post(
                        "admin",
                        "/administration/personnes/controle/adresse",
                        posted(page, "email", "ines@ac-essai.example")))
                .hasStatus3xxRedirection();

        assertThat(visits.shown("admin", "/administration/personnes/controle")).contains("ines@ac-essai.example");
    }

    private void write(String key, String word, boolean secret) {
        var number = life.open();
        transaction.executeWithoutResult(status -> events.publishEvent(new LetterWritten(
                key,
                life.id(number),
                "partenaire@essai.example",
                "reminder.sign",
                "notification.body",
                List.of(number, word),
                "",
                secret)));
    }
}
