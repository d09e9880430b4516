package fr.convive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The reference convention taken in by rehearsal on the day of its signature: every line of ipe-2007.md, through the API alone. */
@ApplicationTest
@Tag("database")
class IpeTakenInTests {

    private static final LocalDate SIGNED_ON = LocalDate.of(2007, 3, 1);
    private static final int DAYS_BETWEEN_ANSWERS = 15;

    /** Each test takes it in anew: under the same reference it would be the same convention. */
    private static int taken;

    @Autowired
    Life life;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void startOver() {
        new Signed(context).startOver(SIGNED_ON);
    }

    /** 1.1, day after day from 2007-03-01 to the closed file, and 1.2 where everything is deposited in time. */
    @Test
    void livesFromItsIntakeToItsClosureOnEveryDayOfItsArticles() {
        var number = takenIn();

        var shown = life.convention(number);
        assertThat(shown.at("/status").asString()).isEqualTo("IN_FORCE");
        assertThat(shown.at("/signedOn").asString()).isEqualTo("2007-03-01");
        assertThat(shown.at("/effectiveOn").asString()).isEqualTo("2007-03-01");
        assertThat(shown.at("/endsOn").asString()).isEqualTo("2011-02-28");
        assertThat(shown.at("/terms/payments")).hasSize(4);
        assertThat(dates(number, "E09")).containsExactly("2007-03-01");
        assertThat(dates(number, "E23")).containsExactly("2008-03-01", "2009-03-01", "2010-03-01");
        assertThat(deadlines(number, "E23").get(0).at("/formula").asString()).contains("jusqu'au 28/02/2009");
        assertThat(deadlines(number, "E23").get(1).at("/formula").asString()).contains("jusqu'au 28/02/2010");
        assertThat(deadlines(number, "E23").get(2).at("/formula").asString()).contains("jusqu'au 28/02/2011");
        assertThat(warnings(number, "E23", 0)).containsExactly("tombe un samedi");
        assertThat(warnings(number, "E23", 1)).containsExactly("tombe un dimanche");
        assertThat(warnings(number, "E23", 2)).isEmpty();
        assertThat(dates(number, "E15")).containsExactly("2007-06-30", "2008-06-30", "2009-06-30", "2010-06-30");
        assertThat(warnings(number, "E15", 0)).anyMatch(said -> said.startsWith("à confirmer"));
        assertThat(dates(number, "E17")).containsExactly("2008-06-30", "2009-06-30", "2010-06-30");
        assertThat(dates(number, "E20")).containsExactly("2010-06-30");
        assertThat(reminders(number, "E20")).containsExactly("2009-06-30", "2010-01-01", "2010-04-01", "2010-05-31");
        assertThat(reminders(number, "E23")).containsExactly("2007-11-02", "2007-12-02", "2008-01-31");
        assertThat(reminders(number, "E24")).containsExactly("2010-02-28", "2010-09-01", "2010-11-30");
        assertThat(dates(number, "E24")).containsExactly("2011-02-28");
        assertThat(dates(number, "E26")).containsExactly("2011-03-30");
        assertThat(dates(number, "E27")).containsExactly("2011-06-30");
        assertThat(dates(number, "E13")).containsExactly("2007-03-01", "2008-01-15", "2009-01-15", "2010-01-15");
        assertThat(dates(number, "E14")).containsExactly("2007-12-31", "2008-12-31", "2009-12-31", "2010-12-31");
        assertThat(tasks(number)).contains("depositEvidence").doesNotContain("submitReport");

        liveTo(number, LocalDate.of(2008, 2, 29));
        assertThat(warnings(number, "E23", 0)).containsExactly("tombe un samedi");
        liveTo(number, LocalDate.of(2008, 3, 1));
        assertThat(warnings(number, "E23", 0)).contains("sous réserve du dépôt des pièces, au plus tard le 30/06/2008");
        liveTo(number, LocalDate.of(2008, 5, 20));
        assertThat(warnings(number, "E23", 0)).as("lifted on deposit").containsExactly("tombe un samedi");

        liveTo(number, LocalDate.of(2011, 2, 28));
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(states(number, "E15")).containsOnly("DONE");
        life.moveClockTo(LocalDate.of(2011, 3, 1));
        assertThat(life.status(number)).isEqualTo("LAPSED");
        assertThat(states(number, "E27")).containsExactly("UPCOMING");
        assertThat(tasks(number)).doesNotContain("closeConvention");

        life.moveClockTo(LocalDate.of(2011, 5, 1));
        assertThat(tasks(number)).containsExactly("submitReport");
        life.answerAll(number);

        assertThat(life.status(number)).isEqualTo("CLOSED");
        assertThat(states(number, "E27")).containsExactly("DONE");
        assertThat(statuses(number)).containsExactly("LAPSED", "CLOSED");
    }

    /** 1.1, the lines that the text leaves without a date: each is said when it happens, and settles what waited for it. */
    @Test
    void keepsWhatTheTextLeavesWithoutADateAsAFactOfItsDay() {
        var number = takenIn();
        var before = dates(number, "E24");

        life.moveClockTo(LocalDate.of(2007, 7, 5));
        fact(number, "PUBLISHED", "2007-07-05", null);
        fact(number, "AMOUNT_NOTIFIED", "2007-07-05", 1);
        fact(number, "PAID", "2007-07-05", 1);
        assertThat(life.read(life.get("referent", "/api/conventions/" + number + "/facts"))
                        .toString())
                .as("126 days after the signature")
                .contains("2007-07-05");
        assertThat(states(number, "E13").get(0)).isEqualTo("DONE");
        assertThat(states(number, "E14").get(0)).isEqualTo("DONE");
        assertThat(dates(number, "E24")).as("publication changes no date").isEqualTo(before);
        assertThat(dates(number, "E09")).containsExactly("2007-03-01");

        life.moveClockTo(LocalDate.of(2008, 4, 24));
        fact(number, "GENERAL_MEETING", "2008-04-24", null);
        assertThat(dates(number, "E17").get(0)).isEqualTo("2008-05-24");
        assertThat(warnings(number, "E17", 0)).anyMatch(said -> said.startsWith("tombe un samedi"));

        assertThat(dates(number, "E19")).containsExactly("2008-06-30", "2009-06-30", "2010-06-30");
        life.moveClockTo(LocalDate.of(2008, 6, 20));
        fact(number, "ANNUAL_REVIEW", "2008-06-20", null);
        assertThat(states(number, "E19").get(0)).isEqualTo("DONE");

        assertThat(dates(number, "E21"))
                .as("between the evaluation and the term, what follows is decided")
                .containsExactly("2010-11-28");
    }

    private void fact(String number, String kind, String on, @Nullable Integer year) {
        var fact = new LinkedHashMap<String, Object>(Map.of("kind", kind, "on", on));
        fact.put("year", year);
        assertThat(life.post("referent", "/api/conventions/" + number + "/facts", fact))
                .as(kind)
                .hasStatus2xxSuccessful();
    }

    /** 1.2: at the anniversary under reserve, on 1 July defaulting with the task that follows, never silently ended. */
    @Test
    void isRenewedUnderReserveAndDefaultsOnTheFirstOfJulyWithItsTask() {
        var number = takenIn();

        life.moveClockTo(LocalDate.of(2008, 3, 1));
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(warnings(number, "E23", 0)).anyMatch(said -> said.startsWith("sous réserve"));
        life.moveClockTo(LocalDate.of(2008, 6, 30));
        assertThat(tasks(number)).contains("submitReport").doesNotContain("decideSanction");
        assertThat(warnings(number, "E23", 0)).anyMatch(said -> said.startsWith("sous réserve"));

        life.moveClockTo(LocalDate.of(2008, 7, 1));
        assertThat(life.status(number)).isEqualTo("IN_FORCE");
        assertThat(warnings(number, "E23", 0))
                .contains("reconduction défaillante : pièces attendues depuis le 30/06/2008");
        assertThat(tasks(number)).contains("decideSanction");
    }

    /** 1.3: without a word on what a year is, nothing is guessed; each reading, once chosen, gives its dates. */
    @Test
    void offersTheReadingsOfAYearAndLivesByTheOneThatIsChosen() {
        var refused = life.post("referent", "/api/conventions/intake", document("yearBasis", null));

        assertThat(refused).hasStatus(422);
        var error = life.read(refused).at("/errors/0");
        assertThat(error.at("/field").asString()).isEqualTo("yearBasis");
        assertThat(error.at("/readings")).hasSize(2);
        var anniversary = error.at("/readings/0");
        assertThat(anniversary.at("/value").asString()).isEqualTo("ANNIVERSARY");
        assertThat(texts(anniversary.at("/renewals"))).containsExactly("2008-03-01", "2009-03-01", "2010-03-01");
        assertThat(anniversary.at("/term").asString()).isEqualTo("2011-02-28");
        assertThat(anniversary.at("/evaluation").asString()).isEqualTo("2010-06-30");
        var civil = error.at("/readings/1");
        assertThat(texts(civil.at("/renewals"))).containsExactly("2008-01-01", "2009-01-01", "2010-01-01");
        assertThat(civil.at("/term").asString()).isEqualTo("2010-12-31");
        assertThat(civil.at("/evaluation").asString()).isEqualTo("2010-06-30");
        assertThat(error.at("/message").asString()).contains("28/02/2011").contains("31/12/2010");

        var number = takenIn("yearBasis", "CIVIL");
        assertThat(dates(number, "E23")).containsExactly("2008-01-01", "2009-01-01", "2010-01-01");
        assertThat(dates(number, "E24")).containsExactly("2010-12-31");
        assertThat(dates(number, "E20")).containsExactly("2010-06-30");
    }

    /** 1.4: three months from the sending, clipped; a demand that would end at the term or later says so. */
    @ParameterizedTest(name = "sent on {0}, terminated on {1}: {2}")
    @CsvSource({
        "2008-12-01, 2009-03-01, ''",
        "2009-11-30, 2010-02-28, ''",
        "2010-03-31, 2010-06-30, ''",
        "2010-11-28, 2011-02-28, 'égale au terme : sans effet utile'",
        "2010-12-01, 2011-03-01, 'la convention expire avant, le 28/02/2011'",
    })
    void isTerminatedThreeMonthsAfterTheSending(LocalDate sentOn, LocalDate endsOn, String warning) {
        life.moveClockTo(sentOn.plusDays(10));
        var number = takenIn(
                "events",
                List.of(Map.of(
                        "type",
                        "FORMAL_DEMAND",
                        "on",
                        sentOn.toString(),
                        "receivedOn",
                        sentOn.plusDays(3).toString())));

        assertThat(life.status(number)).isEqualTo("FORMAL_DEMAND");
        assertThat(dates(number, "E25")).containsExactly(endsOn.toString());
        if (warning.isEmpty()) {
            assertThat(warnings(number, "E25", 0)).noneMatch(said -> said.contains("terme"));
        } else {
            assertThat(warnings(number, "E25", 0)).contains(warning);
        }
        life.moveClockTo(endsOn.minusDays(16));
        assertThat(tasks(number)).doesNotContain("confirmBreach");
        life.moveClockTo(endsOn.minusDays(15));
        assertThat(tasks(number)).contains("confirmBreach");
        life.answer(number, "confirmBreach", "answer", "PERSISTS", "observation", "Toujours aucune action engagée.");

        life.moveClockTo(endsOn.minusDays(1));
        assertThat(life.status(number)).isEqualTo("FORMAL_DEMAND");
        life.moveClockTo(endsOn);
        assertThat(life.status(number)).isEqualTo(endsOn.isAfter(LocalDate.of(2011, 2, 28)) ? "LAPSED" : "TERMINATED");
    }

    /** 1.5: deposited on 1 July 2009, one day late: the payment is blocked and the head is asked what follows. */
    @Test
    void aDepositOneDayLateBlocksThePaymentAndOpensTheSanction() {
        life.moveClockTo(LocalDate.of(2009, 4, 1));
        var number = takenIn(
                "events",
                List.of(Map.of(
                        "type", "REPORT_FILED", "on", "2008-05-20", "report", "FINANCIAL_REPORT", "period", "2007")));
        life.moveClockTo(LocalDate.of(2009, 6, 30));
        assertThat(tasks(number)).contains("submitReport").doesNotContain("decideSanction");

        life.moveClockTo(LocalDate.of(2009, 7, 1));
        life.answer(number, "submitReport");

        assertThat(warnings(number, "E15", 2)).contains("dépôt le 01/07/2009, 1 jour de retard");
        assertThat(warnings(number, "E14", 2))
                .contains("bloqué : Compte rendu financier, exercice 2008, échéance du 30/06/2009, 1 jour de retard");
        assertThat(warnings(number, "E14", 1)).isEmpty();
        assertThat(tasks(number)).contains("decideSanction");
    }

    /** Day after day, each answers what falls to them. */
    private void liveTo(String number, LocalDate until) {
        for (var day = life.today(); day.isBefore(until); day = life.today()) {
            var next = day.plusDays(DAYS_BETWEEN_ANSWERS);
            life.moveClockTo(next.isAfter(until) ? until : next);
            if (!life.today().equals(LocalDate.of(2008, 3, 1))) {
                life.answerAll(number);
            }
        }
    }

    private String takenIn(Object... differences) {
        var result = life.post("referent", "/api/conventions/intake", document(differences));
        assertThat(result).hasStatus(201);
        return life.read(result).get("number").asString();
    }

    private Map<String, Object> document(Object... differences) {
        var document = new LinkedHashMap<>(life.lived("ipe-intake"));
        document.put("reference", "MENE0701332X-" + ++taken);
        for (int i = 0; i < differences.length; i += 2) {
            document.put((String) differences[i], differences[i + 1]);
        }
        return document;
    }

    private List<String> tasks(String number) {
        return life.tasks(number).stream().map(line -> line.key()).distinct().toList();
    }

    private List<JsonNode> deadlines(String number, String code) {
        var all = life.read(life.get("referent", "/api/conventions/" + number + "/deadlines"));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(deadline -> deadline.at("/code").asString().equals(code))
                .toList();
    }

    private List<String> dates(String number, String code) {
        return deadlines(number, code).stream()
                .map(deadline -> deadline.at("/dueOn").asString())
                .toList();
    }

    private List<String> states(String number, String code) {
        return deadlines(number, code).stream()
                .map(deadline -> deadline.at("/state").asString())
                .toList();
    }

    private List<String> reminders(String number, String code) {
        return texts(deadlines(number, code).get(0).at("/reminders"));
    }

    private List<String> warnings(String number, String code, int row) {
        return texts(deadlines(number, code).get(row).at("/warnings"));
    }

    private List<String> statuses(String number) {
        var history = life.read(life.get("referent", "/api/conventions/" + number + "/history"));
        return StreamSupport.stream(history.spliterator(), false)
                .filter(fact -> fact.at("/act").asString().equals("STATUS"))
                .map(fact -> fact.at("/after").asString())
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
