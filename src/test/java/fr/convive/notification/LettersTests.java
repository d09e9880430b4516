package fr.convive.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.people.People;
import fr.convive.people.Person;
import fr.convive.people.Role;
import fr.convive.workflow.LetterWritten;
import fr.convive.workflow.Nights;
import fr.convive.workflow.Reminded;
import fr.convive.workflow.TasksOpened;
import fr.convive.workflow.TestClock;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what, how and when. */
@ApplicationTest
@Tag("database")
class LettersTests {

    private static final String SCHOOL = "0750654D";
    private static final List<String> NEWCOMERS =
            List.of("double.role", "sans.adresse", "qui.part", "parti", "autre.referent");
    /** A Tuesday. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);

    @Autowired
    Life life;

    @Autowired
    Postman postman;

    @Autowired
    Sorting sorting;

    @Autowired
    Preferences preferences;

    @Autowired
    MailPurge purge;

    @Autowired
    Nights nights;

    @Autowired
    People people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void nothingWaits() {
        for (var table : List.of("letter", "outbox", "mailbox", "mail_preference", "absence", "nightly_round")) {
            jdbc.update("delete from " + table);
        }
        TestClock.turnTo(clock, FIRST_DAY);
    }

    @AfterEach
    void newcomersLeave() {
        NEWCOMERS.forEach(login -> {
            jdbc.update("delete from mail_preference where login = ?", login);
            jdbc.update("delete from membership where login = ?", login);
            jdbc.update("delete from person where login = ?", login);
        });
    }

    @Test
    void aNewTaskIsToldToWhoHoldsItsRoleWithItsPageAndItsDay() {
        var number = life.open();
        life.until(number, "giveFinancialVisa");
        jdbc.update("delete from mailbox");

        postman.pass();

        var visa = life.task(number, "giveFinancialVisa");
        assertThat(arrived("gestionnaire"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.get("subject"))
                        .asString()
                        .startsWith("Convention " + number + " : " + visa.name() + ", pour le "))
                .satisfies(letter -> assertThat(letter.get("text_body").toString())
                        .contains("/taches/" + visa.id(), "À faire pour le "));
        assertThat(arrived("proviseur")).as("the other visa").hasSize(1);
    }

    @Test
    void severalTasksAlikeOpenedByOneActAreToldInOneLetter() {
        var number = life.open();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new TasksOpened(List.of(signing(number, "t1"), signing(number, "t2")))));

        postman.pass();

        assertThat(arrived("proviseur"))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.get("subject")).asString().endsWith(" : Signer (2)"))
                .satisfies(letter -> assertThat(letter.get("text_body").toString())
                        .contains("2 tâches vous attendent : Signer.", "/taches/t1", "/taches/t2"));
    }

    private TasksOpened.Opened signing(String number, String id) {
        return new TasksOpened.Opened(
                id,
                "sign",
                "",
                "Signer",
                "head:" + SCHOOL,
                null,
                life.id(number),
                number,
                "Essai",
                "Atelier",
                SCHOOL,
                "PARIS",
                "");
    }

    @Test
    void whoIsAskedTheSameAgainSinceSomebodyElseSignsTooIsNotWrittenToTwice() {
        var number = life.open();
        life.until(number, "sign");
        onAWorkingDay();
        postman.pass();
        assertThat(askedToSign("proviseur")).hasSize(1);

        addSignatory(number, "Anna Moreau");
        postman.pass();

        assertThat(askedToSign("proviseur")).hasSize(1);
    }

    @Test
    void whoWasNotYetWrittenToReadsOfTheTaskThatStands() {
        var number = life.open();
        life.until(number, "sign");

        addSignatory(number, "Anna Moreau");
        addSignatory(number, "Paul Henri");
        onAWorkingDay();
        postman.pass();

        var head = life.tasks(number).stream()
                .filter(task -> task.audience().startsWith("head:"))
                .findFirst()
                .orElseThrow();
        assertThat(askedToSign("proviseur"))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.get("text_body").toString()).contains("/taches/" + head.id()));
    }

    private void onAWorkingDay() {
        while (!fr.convive.deadline.WorkingDays.contains(life.today())) {
            TestClock.turnTo(clock, life.today().plusDays(1));
        }
        TestClock.turnTo(clock, life.today());
    }

    private void addSignatory(String number, String name) {
        assertThat(life.post(
                        "referent",
                        "/api/conventions/" + number + "/signatories",
                        Map.of(
                                "party",
                                "Hydrolys",
                                "name",
                                name,
                                "title",
                                "Directrice",
                                "power",
                                "Délégation du 3 mars 2026")))
                .hasStatus(204);
    }

    private List<Map<String, Object>> askedToSign(String login) {
        return arrived(login).stream()
                .filter(letter -> letter.get("subject").toString().contains("Signer"))
                .toList();
    }

    @Test
    void whoOpenedATaskByTheirOwnActIsNotTold() {
        var number = life.open();

        postman.pass();

        assertThat(life.tasks(number)).isNotEmpty();
        assertThat(arrived("referent")).isEmpty();
    }

    @Test
    void aTaskDoneBeforeThePostmanComesByIsToldToNobody() {
        var number = life.open();
        life.until(number, "giveFinancialVisa");
        life.answer(number, "giveFinancialVisa");

        postman.pass();

        assertThat(arrived("gestionnaire")).isEmpty();
        assertThat(states("gestionnaire")).containsOnly("VOID");
    }

    @Test
    void whoStandsInForAnAbsentHolderIsToldTooAndBothGetOneLetter() {
        absent("proviseur", "ddfpt", FIRST_DAY, FIRST_DAY.plusDays(3));

        remind(life.open(), "head:" + SCHOOL);
        postman.pass();

        assertThat(arrived("proviseur")).hasSize(1);
        assertThat(arrived("ddfpt")).hasSize(1);
        assertThat(arrived("gestionnaire")).isEmpty();
    }

    @Test
    void anAbsenceThatIsOverTellsTheStandInNothing() {
        absent("proviseur", "ddfpt", FIRST_DAY.minusDays(9), FIRST_DAY.minusDays(1));

        remind(life.open(), "head:" + SCHOOL);
        postman.pass();

        assertThat(arrived("ddfpt")).isEmpty();
    }

    @Test
    void whoHoldsTwoRolesIsToldTheSameThingOnce() {
        person("double.role", Role.HEAD, Role.DDFPT);
        var number = life.open();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Reminded(life.id(number), "head:" + SCHOOL, "reminder.sign"));
            events.publishEvent(new Reminded(life.id(number), "ddfpt:" + SCHOOL, "reminder.sign"));
        });

        postman.pass();

        assertThat(arrived("double.role")).hasSize(1);
        assertThat(arrived("ddfpt")).hasSize(1);
    }

    @Test
    void whoLeftOrHasNoAddressIsWrittenNothing() {
        person("sans.adresse", Role.HEAD);
        jdbc.update("update person set email = null where login = 'sans.adresse'");
        person("qui.part", Role.HEAD);
        person("parti", Role.HEAD);
        jdbc.update("update person set active = false where login = 'parti'");

        remind(life.open(), "head:" + SCHOOL);
        sorting.sort();
        jdbc.update("update person set active = false where login = 'qui.part'");
        postman.pass();

        assertThat(jdbc.queryForList("select login from letter where occasion = 'REMINDER'", String.class))
                .contains("proviseur")
                .doesNotContain("sans.adresse", "parti");
        assertThat(states("qui.part")).as("who leaves meanwhile").containsExactly("VOID");
    }

    @Test
    void nothingLeavesOfWhatIsRolledBack() {
        var number = life.open();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new LetterWritten(
                            "undone",
                            life.id(number),
                            "p@essai.example",
                            "reminder.sign",
                            "notification.body",
                            List.of(number, "Essai"),
                            "",
                            false));
                    throw new IllegalStateException("the step fails");
                }))
                .hasMessage("the step fails");
        postman.pass();

        assertThat(jdbc.queryForList("select 1 from mailbox where address = 'p@essai.example'"))
                .isEmpty();
    }

    @Test
    void aTaskHandedOverIsToldAtOnceWithTheReasonWhateverOnePrefers() {
        person("autre.referent", Role.COORDINATOR);
        preferences.choose("autre.referent", Map.of(Occasion.NEW_TASK, Choice.DIGEST, Occasion.DEADLINE, Choice.NEVER));
        var number = life.open();
        var task = life.task(number, life.tasks(number).get(0).key());

        assertThat(life.post(
                        "referent",
                        "/api/tasks/" + task.id() + "/transfer",
                        Map.of("to", "autre.referent", "reason", "Je pars en stage")))
                .hasStatus2xxSuccessful();
        postman.pass();

        assertThat(arrived("autre.referent"))
                .anySatisfy(letter -> assertThat(letter.get("text_body").toString())
                        .contains("Claire Aubert vous confie une tâche", "Je pars en stage", "/taches/" + task.id()));
    }

    @Test
    void whatIsNoDutyFollowsWhatThePersonPrefers() {
        preferences.choose("referent", Map.of(Occasion.PROGRESS, Choice.NEVER));
        preferences.choose("proviseur", Map.of(Occasion.NEW_TASK, Choice.DIGEST, Occasion.PROGRESS, Choice.AT_ONCE));

        var number = life.open();
        life.until(number, "giveFinancialVisa");
        postman.pass();
        assertThat(arrived("proviseur")).isEmpty();
        assertThat(states("proviseur")).contains("HELD");

        life.until(number, "transmitAct");
        postman.pass();
        assertThat(arrived("proviseur"))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.get("subject")).isEqualTo("Convention " + number + " : Adoptée"));
        assertThat(told("referent", Occasion.PROGRESS)).isEmpty();
    }

    @Test
    void workCanBePutOffToTheDigestButNotSilencedAndADutyNeither() {
        preferences.choose(
                "gestionnaire",
                Map.of(
                        Occasion.NEW_TASK,
                        Choice.NEVER,
                        Occasion.REMINDER,
                        Choice.NEVER,
                        Occasion.PROGRESS,
                        Choice.NEVER));
        var number = life.open();
        life.until(number, "giveFinancialVisa");

        remind(number, "bursar:" + SCHOOL);
        postman.pass();

        assertThat(told("gestionnaire", Occasion.NEW_TASK)).containsExactly("SENT");
        assertThat(told("gestionnaire", Occasion.REMINDER)).containsExactly("SENT");
        assertThat(jdbc.queryForList("select occasion from mail_preference", String.class))
                .containsExactly("PROGRESS");
    }

    @Test
    void whatTheBoardDecidedIsToldInTheDigestToWhoDrivesTheConventionAndWhoHeadsTheSchoolOnce() {
        var number = life.open();
        life.until(number, "transmitAct");
        postman.pass();

        assertThat(told("referent", Occasion.PROGRESS)).containsExactly("HELD");
        assertThat(told("proviseur", Occasion.PROGRESS)).containsExactly("HELD");
        assertThat(told("secretaire", Occasion.PROGRESS)).as("whose act it was").isEmpty();
        jdbc.update("delete from mailbox");
        TestClock.turnTo(clock, nextFriday());
        postman.pass();

        assertThat(digests())
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.get("text_body").toString()).contains(number + " : Adoptée"));
    }

    @Test
    void theDigestTellsAllAtOnceAtNineOnTheNextWorkingDayAndOnlyWhenThereIsSomething() {
        preferences.choose("proviseur", Map.of(Occasion.NEW_TASK, Choice.DIGEST));
        var first = life.open();
        life.until(first, "giveFinancialVisa");
        var second = life.open();
        life.until(second, "giveFinancialVisa");
        var third = life.open();
        life.until(third, "giveManagementVisa");
        life.answer(third, "giveManagementVisa");
        var friday = nextFriday();
        TestClock.turnTo(clock, friday);
        jdbc.update("update letter set due_at = ? where state = 'HELD'", java.sql.Timestamp.from(clock.instant()));
        postman.pass();
        jdbc.update("delete from mailbox");
        var held = life.open();
        life.until(held, "giveManagementVisa");
        postman.pass();

        TestClock.turnTo(clock, friday.plusDays(2));
        postman.pass();
        assertThat(arrived("proviseur")).as("on Sunday").isEmpty();
        TestClock.turnTo(clock, friday.plusDays(3));
        postman.pass();
        postman.pass();

        assertThat(digests()).hasSize(1);
        assertThat(digests().get(0).get("text_body").toString()).contains(held).doesNotContain(third);
        jdbc.update("delete from mailbox");
        TestClock.turnTo(clock, friday.plusDays(4));
        postman.pass();
        assertThat(arrived("proviseur")).as("nothing new").isEmpty();
    }

    @Test
    void onAHolidayWhatIsQuietWaitsForNineOClockOnTheNextWorkingDay() {
        var number = life.open();
        TestClock.turnTo(clock, LocalDate.of(2026, 11, 11));

        remind(number, "head:" + SCHOOL);
        postman.pass();
        assertThat(arrived("proviseur")).isEmpty();
        TestClock.turnTo(clock, LocalDate.of(2026, 11, 12));
        postman.pass();

        assertThat(arrived("proviseur")).hasSize(1);
    }

    @Test
    void beyondTenLettersOfAKindInAnHourTheRestGoesIntoTheDigest() {
        IntStream.range(0, 12).forEach(i -> {
            var number = life.open();
            life.until(number, "giveFinancialVisa");
        });

        postman.pass();

        assertThat(arrived("gestionnaire")).hasSize(10);
        assertThat(states("gestionnaire").stream().filter("HELD"::equals)).hasSize(2);
    }

    @Test
    void aDeadlineIsRecalledOnItsDayOnceHoweverManyNightsPass() {
        var number = life.open();
        life.until(number, "transmitAct");
        life.answer(number, "transmitAct");
        var due = jdbc.queryForMap(
                "select code, due_on, remind_on from deadline_view where convention_id = ? and remind_on is not null"
                        + " order by remind_on, code fetch first 1 rows only",
                UUID.fromString(life.id(number)));
        var day = ((Date) due.get("remind_on")).toLocalDate();
        jdbc.update("delete from letter");
        jdbc.update("delete from mailbox");

        life.advanceTo(day);
        jdbc.update("delete from nightly_round");
        nights.pass();
        life.advanceTo(day.plusDays(1));

        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox where about like ? and audience like 'coordinator%'",
                        Long.class, "deadline/%/" + due.get("code") + "/%/" + day))
                .isEqualTo(1);
    }

    @Test
    void whatHasLeftGoesAfterAWhileAndTheFileOfTheConventionKeepsItsReminders() {
        var number = life.open();
        remind(number, "head:" + SCHOOL);
        postman.pass();
        assertThat(arrived("proviseur")).hasSize(1);

        TestClock.turnTo(clock, FIRST_DAY.plusDays(100));
        purge.run();

        assertThat(jdbc.queryForList("select 1 from letter where state = 'SENT'"))
                .isEmpty();
        assertThat(jdbc.queryForList("select 1 from mailbox")).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox where case_key = ? and occasion = 'REMINDER'",
                        Long.class,
                        life.id(number)))
                .isEqualTo(1);
    }

    @Test
    void lettersOfOneInstantArriveInTheOrderInWhichTheyWereWritten() {
        var number = life.open();
        var written = IntStream.range(0, 9).mapToObj(String::valueOf).toList();
        written.forEach(rank -> transaction.executeWithoutResult(status -> events.publishEvent(new LetterWritten(
                UUID.randomUUID().toString(),
                life.id(number),
                "partenaire@essai.example",
                "reminder.sign",
                "notification.body",
                List.of(number, "lettre n° " + rank),
                "",
                false))));

        var mail = life.read(life.get("referent", "/api/rehearsal/mail?to=partenaire@essai.example"));

        assertThat(IntStream.range(0, 9)
                        .mapToObj(i -> mail.at("/" + (8 - i) + "/text").asString())
                        .toList())
                .as("the newest first")
                .zipSatisfy(written, (text, rank) -> assertThat(text).contains("lettre n° " + rank));
    }

    @Test
    void programsReadWhatArrivedInARehearsal() {
        var number = life.open();
        transaction.executeWithoutResult(status -> events.publishEvent(new LetterWritten(
                "code-" + number,
                life.id(number),
                "partenaire@essai.example",
                "reminder.sign",
                "notification.body",
                List.of(number, "code 123456"),
                "/lien/jeton",
                true)));

        var mail = life.read(life.get("referent", "/api/rehearsal/mail?to=partenaire@essai.example"));

        assertThat(mail.size()).isEqualTo(1);
        assertThat(mail.at("/0/text").asString()).contains("code 123456", "/lien/jeton");
    }

    private void remind(String number, String audience) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Reminded(life.id(number), audience, "reminder.sign")));
    }

    private void absent(String absentee, String standIn, LocalDate from, LocalDate to) {
        jdbc.update(
                """
                insert into absence (id, absentee, stand_in, organisation, academy, starts_on, ends_on, declared_by, declared_on, version)
                values (?, ?, ?, ?, 'PARIS', ?, ?, ?, ?, 0)
                """,
                UUID.randomUUID(),
                absentee,
                standIn,
                SCHOOL,
                Date.valueOf(from),
                Date.valueOf(to),
                absentee,
                Date.valueOf(from));
    }

    private void person(String login, Role... roles) {
        var person = new Person(login, "Essai " + login, "{none}").writtenTo(login + "@convive.example");
        for (var role : roles) {
            person.holding(role, SCHOOL, LocalDate.of(2000, 1, 1), LocalDate.of(2099, 1, 1));
        }
        people.save(person);
    }

    private LocalDate nextFriday() {
        var day = life.today().plusDays(1);
        while (day.getDayOfWeek() != java.time.DayOfWeek.FRIDAY
                || !fr.convive.deadline.WorkingDays.contains(day)
                || !fr.convive.deadline.WorkingDays.contains(day.plusDays(3))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private List<Map<String, Object>> arrived(String login) {
        return jdbc.queryForList(
                "select subject, text_body from mailbox where address = ? order by arrived_at",
                login + "@convive.example");
    }

    private List<Map<String, Object>> digests() {
        return arrived("proviseur").stream()
                .filter(letter -> letter.get("subject").toString().startsWith("Convive : "))
                .toList();
    }

    private List<String> told(String login, Occasion occasion) {
        return jdbc.queryForList(
                "select state from letter where login = ? and occasion = ?", String.class, login, occasion.name());
    }

    private List<String> states(String login) {
        return jdbc.queryForList("select state from letter where login = ?", String.class, login);
    }
}
