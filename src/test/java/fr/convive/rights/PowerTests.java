package fr.convive.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Visits;
import fr.convive.convention.Kind;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
@Tag("database")
class PowerTests {

    @Autowired
    Life life;

    @Autowired
    Visits visits;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void nobodyHoldsAnything() {
        jdbc.update("delete from absence");
        jdbc.update("delete from signing_power");
    }

    @Test
    void standingInForTheHeadDoesNotGiveTheVisaOfTheHead() {
        var number = waitingAtVisas();
        away("proviseur", "ddfpt");
        var visa = life.task(number, "giveManagementVisa").id();

        assertThat(visits.shown("ddfpt", "/taches/" + visa))
                .contains("Vous n’avez pas reçu le pouvoir", "Confier à Marc Dufour");
        assertThat(visits.post("ddfpt", "/taches/" + visa + "/prise")).hasStatus(409);
        assertThat(life.answeredAs("ddfpt", number, "giveManagementVisa")).hasStatus(409);

        assertThat(given("proviseur", "ddfpt", "MANAGEMENT_VISA", "", "", 0, 30))
                .hasRedirectedUrl("/pouvoirs");
        assertThat(life.answeredAs("ddfpt", number, "giveManagementVisa")).hasStatus(204);
        assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=historique"))
                .contains("Sur quel pouvoir : délégation écrite : Décision 12", "Hervé Lemoine, pour Marc Dufour");
    }

    @Test
    void theHeadActsByOfficeAndTheHistorySaysSo() {
        var number = waitingAtVisas();
        assertThat(life.answeredAs("proviseur", number, "giveManagementVisa")).hasStatus(204);

        assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=historique"))
                .contains("pouvoir propre du chef d’établissement (R421-9)");
    }

    @Test
    void aTaskIsHandedToWhoHoldsThePower() {
        var number = waitingAtVisas();
        away("proviseur", "gestionnaire");
        assertThat(given("proviseur", "ddfpt", "MANAGEMENT_VISA", "", "", 0, 30))
                .hasRedirectedUrl("/pouvoirs");
        var visa = life.task(number, "giveManagementVisa").id();

        assertThat(visits.shown("gestionnaire", "/taches/" + visa))
                .contains("Confier à Hervé Lemoine", "délégation écrite : Décision 12");
        assertThat(visits.post("gestionnaire", "/taches/" + visa + "/titulaire", "titulaire", "ddfpt"))
                .hasRedirectedUrl("/taches");

        assertThat(visits.shown("ddfpt", "/taches?q=" + number)).contains("Donner le visa de direction");
        assertThat(life.answeredAs("ddfpt", number, "giveManagementVisa")).hasStatus(204);
        assertThat(visits.shown("referent", "/conventions/" + number + "?onglet=historique"))
                .contains("Confié à qui en a le pouvoir");
    }

    @Test
    void aPowerStopsAtItsDomainAndItsDates() {
        var number = waitingAtVisas();
        away("proviseur", "ddfpt");

        given("proviseur", "ddfpt", "MANAGEMENT_VISA", "TECHNICAL_SERVICE", "", 0, 30);
        assertThat(why(number)).contains("ne couvre pas ce type de convention");
        jdbc.update("delete from signing_power");
        given("proviseur", "ddfpt", "MANAGEMENT_VISA", "", "", 5, 30);
        assertThat(why(number)).contains("ne couvre pas le");
        jdbc.update("delete from signing_power");
        given("proviseur", "ddfpt", "MANAGEMENT_VISA", "", "20000", 0, 30);
        assertThat(life.answeredAs("ddfpt", number, "giveManagementVisa")).hasStatus(204);
    }

    @Test
    void aDeputySignsByAWrittenAct() {
        var number = life.open();
        life.until(number, "sign");
        away("proviseur", "ddfpt");
        var line = life.tasks(number).stream()
                .filter(task -> task.audience().startsWith("head:"))
                .findFirst()
                .orElseThrow();
        assertThat(life.complete("ddfpt", number, line)).hasStatus(409);

        assertThat(given("proviseur", "ddfpt", "SIGN", "", "", 0, 30)).hasRedirectedUrl("/pouvoirs");
        assertThat(life.complete("ddfpt", number, line)).hasStatus(204);
        assertThat(jdbc.queryForList("select power_reference from signature where recorded_by = 'ddfpt'", String.class))
                .contains("délégation écrite : Décision 12");
    }

    @Test
    void aPowerIsGivenByTheHeadTheAcademyOrTheAdministratorAndWithdrawn() {
        assertThat(given("gestionnaire", "ddfpt", "SIGN", "", "", 0, 30)).hasStatus(409);
        assertThat(given("proviseur", "referent2", "SIGN", "", "", 0, 30)).hasStatus(409);
        assertThat(given("proviseur", "ddfpt", "", "", "", 0, 30)).hasStatus(422);
        assertThat(given("proviseur", "ddfpt", "SIGN", "", "beaucoup", 0, 30)).hasStatus(422);
        assertThat(given("proviseur", "ddfpt", "SIGN", "", "", 0, 30)).hasRedirectedUrl("/pouvoirs");
        assertThat(visits.shown("gestionnaire", "/pouvoirs")).contains("Hervé Lemoine", "Signer une convention");
        assertThat(visits.shown("gestionnaire", "/pouvoirs")).doesNotContain("Retirer");
        assertThat(visits.shown("admin", "/pouvoirs?etablissement=0750654D")).contains("Hervé Lemoine", "Retirer");
        assertThat(visits.get("proviseur2", "/pouvoirs?etablissement=0750654D")).hasStatus(404);

        var id = jdbc.queryForObject("select id from signing_power", Object.class);
        assertThat(visits.post("proviseur2", "/pouvoirs/" + id + "/fin", "_action", "other"))
                .hasStatus(404);
        assertThat(visits.post("proviseur", "/pouvoirs/" + id + "/fin", "_action", "end"))
                .hasRedirectedUrl("/pouvoirs");
        assertThat(visits.shown("proviseur", "/pouvoirs")).contains("Aucune délégation écrite");
    }

    @Test
    void aPowerStopsAtItsCeiling() {
        var day = LocalDate.of(2026, 9, 1);
        var school = new Organisation("0750654D", "Lycée", Organisation.Level.SCHOOL, "PARIS", 30);
        var power = new Power(
                school,
                new PowerForm(
                        "ddfpt", Deed.SIGN, null, new BigDecimal("10000"), day, day.plusDays(30), 1, "Décision 12"),
                Actor.CONVIVE,
                day);

        assertThat(power.whyNot(Kind.OTHER, new BigDecimal("10000.00"), day)).isEmpty();
        assertThat(power.whyNot(Kind.OTHER, new BigDecimal("10000.01"), day))
                .containsInstanceOf(Power.AboveCeiling.class);
        assertThat(power.whyNot(Kind.OTHER, BigDecimal.ONE, day.plusDays(31)))
                .containsInstanceOf(Power.PowerNotInForce.class);
    }

    private String why(String number) {
        assertThat(life.answeredAs("ddfpt", number, "giveManagementVisa")).hasStatus(409);
        return visits.shown(
                        "ddfpt",
                        "/taches/" + life.task(number, "giveManagementVisa").id())
                .replace('\u00a0', ' ');
    }

    private String waitingAtVisas(Object... draft) {
        var number = life.open();
        life.until(number, "draftConvention");
        life.answer(number, "draftConvention", draft);
        life.until(number, "giveManagementVisa");
        return number;
    }

    private void away(String absentee, String standIn) {
        assertThat(visits.post(
                        absentee,
                        "/absences",
                        "_action",
                        UUID.randomUUID(),
                        "absentee",
                        absentee,
                        "standIn",
                        standIn,
                        "from",
                        life.today(),
                        "to",
                        life.today().plusDays(60)))
                .hasRedirectedUrl("/absences");
    }

    private MvcTestResult given(
            String by, String holder, String deed, String domain, String ceiling, int from, int to) {
        return visits.post(
                by,
                "/pouvoirs",
                "_action",
                UUID.randomUUID(),
                "holder",
                holder,
                "deed",
                deed,
                "domain",
                domain,
                "ceiling",
                ceiling,
                "from",
                life.today().plusDays(from),
                "to",
                life.today().plusDays(to),
                "rank",
                "1",
                "reference",
                "Décision 12");
    }
}
