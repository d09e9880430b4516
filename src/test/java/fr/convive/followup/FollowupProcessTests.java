package fr.convive.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.convention.ConventionId;
import fr.convive.deadline.Campaign;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code followup.bpmn} in the life of the reference convention: each way out of each task, each timer. */
@ApplicationTest
@Tag("database")
class FollowupProcessTests {

    private static final String FIRST_MEETING = "MEETING-2007-09-01";
    private static final String FIRST_RENEWAL = "RENEWAL-2008-03-01";
    private static final String FIRST_REPORT = "REPORT-FINANCIAL_REPORT-2007";

    @Autowired
    Life life;

    @Autowired
    Followups followups;

    @Autowired
    Sanctions sanctions;

    @Autowired
    FollowupProcess process;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    private Signed signed;
    private String ipe;

    @BeforeEach
    void theConventionOf2007IsInForce() {
        signed = new Signed(context);
        ipe = signed.ipe();
    }

    @Test
    void aMeetingHeldIsKeptWithItsActions() {
        life.advanceTo(day("2007-08-11"));
        assertThat(life.task(ipe, "holdMeeting").item()).isEqualTo(FIRST_MEETING);
        assertThat(life.task(ipe, "holdMeeting").dueOn()).isEqualTo("2007-09-01");
        life.advanceTo(day("2007-09-03"));

        life.answer(ipe, "holdMeeting");

        var meeting = followup(FIRST_MEETING);
        assertThat(meeting.state()).isEqualTo(Followup.State.DONE);
        assertThat(meeting.on()).isEqualTo("2007-09-03");
        assertThat(meeting.minutes().actions())
                .extracting(Minutes.Action::owner)
                .contains("Claire Aubert");
        assertThat(meeting.minutes().theme()).isEqualTo(Theme.TECHNOLOGY);
        assertThat(ended("done")).isEqualTo(1);
        assertThat(deadline("E11", "2007-09-01")).isTrue();
    }

    @Test
    void aMeetingCancelledKeepsItsReason() {
        life.advanceTo(day("2007-08-11"));

        life.answer(ipe, "holdMeeting", "answer", "CANCELLED", "reason", "Le gérant est en congé.");

        assertThat(followup(FIRST_MEETING).outcome()).isEqualTo("CANCELLED");
        assertThat(followup(FIRST_MEETING).reason()).isEqualTo("Le gérant est en congé.");
        assertThat(deadline("E11", "2007-09-01")).isFalse();
    }

    @Test
    void aMeetingIsRecalledAWeekAheadAndMissedAMonthAfter() {
        life.advanceTo(day("2007-08-25"));
        assertThat(reminded("reminder.followup.MEETING")).isEqualTo(1);

        life.advanceTo(day("2007-10-01"));

        assertThat(followup(FIRST_MEETING).state()).isEqualTo(Followup.State.MISSED);
        assertThat(reminded("reminder.followupMissed.MEETING")).isEqualTo(1);
        assertThat(life.process(ipe, "convention")).isWaitingAt("nextFollowup");
        assertThat(ended("missed")).isEqualTo(1);
    }

    @Test
    void aMeetingIsNotHeldTomorrowNorBeforeTheEffect() {
        life.advanceTo(day("2007-08-11"));

        assertThat(life.answered(ipe, "holdMeeting", "heldOn", "@today+1")).hasStatus(409);
        assertThat(life.answered(ipe, "holdMeeting", "heldOn", "2007-02-28")).hasStatus(409);
        assertThat(followup(FIRST_MEETING).state()).isEqualTo(Followup.State.OPEN);
    }

    @Test
    void aMeetingHeldSaysWhoMetAndOnWhat() {
        life.advanceTo(day("2007-08-11"));

        var answer = life.answered(
                ipe,
                "holdMeeting",
                "participants",
                " ",
                "topics",
                null,
                "actions",
                List.of(Map.of("owner", "Claire Aubert")));

        assertThat(answer).hasStatus(422);
        assertThat(fields(life.read(answer))).contains("participantsGiven", "topicsGiven", "actions[0].said");
    }

    @Test
    void aReportFiledIsKeptWithItsPieceAndItsFigures() {
        life.advanceTo(day("2008-05-01"));
        assertThat(life.task(ipe, "submitReport").item()).isEqualTo(FIRST_REPORT);
        assertThat(life.task(ipe, "submitReport").dueOn()).isEqualTo("2008-06-30");

        life.answer(ipe, "submitReport");

        assertThat(followup(FIRST_REPORT).deposit().youngPeople()).isEqualTo(24);
        assertThat(followup(FIRST_REPORT).deposit().document()).isNotNull();
        assertThat(deadline("E15", "2008-06-30")).isTrue();
    }

    @Test
    void aReportWaivedIsNoLongerAwaited() {
        life.advanceTo(day("2008-07-02"));

        life.answer(ipe, "submitReport", "answer", "WAIVED", "reason", "Aucune somme n’a été versée en 2007.");

        assertThat(followup(FIRST_REPORT).outcome()).isEqualTo("WAIVED");
        assertThat(deadline("E15", "2008-06-30")).isTrue();
    }

    @Test
    void aReportOfAnotherConventionIsNotAPieceOfThisOne() {
        life.advanceTo(day("2008-05-01"));
        var foreign = life.document(life.open());

        assertThat(life.answered(ipe, "submitReport", "document", foreign)).hasStatus(409);
        assertThat(life.answered(ipe, "submitReport", "document", "nothing")).hasStatus(422);
        assertThat(life.answered(ipe, "submitReport", "depositedOn", "@today+1"))
                .hasStatus(409);
        assertThat(life.answered(ipe, "submitReport", "depositedOn", null)).hasStatus(422);
        assertThat(life.answered(ipe, "submitReport", "girls", -1)).hasStatus(422);
    }

    @Test
    void aReportIsRecalledAndMissed() {
        life.advanceTo(day("2008-06-23"));
        assertThat(reminded("reminder.followup.REPORT")).isEqualTo(1);

        life.advanceTo(day("2008-12-30"));

        assertThat(followup(FIRST_REPORT).state()).isEqualTo(Followup.State.MISSED);
        assertThat(deadline("E15", "2008-06-30")).isFalse();
        assertThat(sanctions.findByConventionOrderByDecidedOn(id()))
                .extracting(Sanction::measure, Sanction::decidedBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Measure.NONE, "convive"));
    }

    @Test
    void aReportAcceptedIsNotAwaitedAnyMore() {
        life.advanceTo(day("2008-05-01"));
        life.answer(ipe, "submitReport");
        assertThat(life.task(ipe, "acceptReport").audience()).startsWith("bursar:");

        life.answer(ipe, "acceptReport");

        assertThat(followup(FIRST_REPORT).acceptedBy()).isEqualTo("gestionnaire");
        assertThat(life.tasks(ipe)).isEmpty();
        assertThat(chapter()).anyMatch(entry -> entry.value().contains("Accepté par gestionnaire."));
    }

    @Test
    void aReportSentBackIsAwaitedAgainAndFiledAgain() {
        life.advanceTo(day("2008-05-01"));
        life.answer(ipe, "submitReport");
        assertThat(life.answered(ipe, "acceptReport", "answer", "SENT_BACK")).hasStatus(422);
        assertThat(life.answered(ipe, "acceptReport", "answer", null)).hasStatus(422);

        life.answer(ipe, "acceptReport", "answer", "SENT_BACK", "reason", "Le rapport moral manque.");

        assertThat(followup(FIRST_REPORT).state()).isEqualTo(Followup.State.OPEN);
        assertThat(followup(FIRST_REPORT).reason()).isEqualTo("Le rapport moral manque.");
        assertThat(life.task(ipe, "submitReport").item()).isEqualTo(FIRST_REPORT);
        life.answer(ipe, "submitReport");
        life.answer(ipe, "acceptReport");
        assertThat(deadline("E15", "2008-06-30")).isTrue();
    }

    @Test
    void aReportOneDayLateIsStillFiledAndItsDelayDecided() {
        life.advanceTo(day("2009-07-01"));
        assertThat(life.task(ipe, "decideSanction").audience()).startsWith("head:");

        life.answer(ipe, "submitReport");

        assertThat(followup("REPORT-FINANCIAL_REPORT-2008").on()).isEqualTo("2009-07-01");
        assertThat(life.task(ipe, "decideSanction")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"NONE,", "SUSPEND,", "REDUCE, 200000", "RECLAIM, 1800000.50"})
    void eachMeasureIsKeptWithItsReason(String measure, String amount) {
        life.advanceTo(day("2008-07-01"));

        life.answer(ipe, "decideSanction", "answer", measure, "amount", amount, "reason", "Compte rendu non déposé.");

        assertThat(sanctions.findByConventionOrderByDecidedOn(id()))
                .singleElement()
                .satisfies(sanction -> {
                    assertThat(sanction.measure().name()).isEqualTo(measure);
                    assertThat(sanction.reason()).isEqualTo("Compte rendu non déposé.");
                    assertThat(sanction.decidedBy()).isEqualTo("proviseur");
                    assertThat(sanction.decidedOn()).isEqualTo("2008-07-01");
                });
        assertThat(chapter()).anyMatch(entry -> entry.label().equals("SANCTION"));
        assertThat(life.tasks(ipe)).noneMatch(task -> task.key().equals("decideSanction"));
    }

    @Test
    void aDelayMayLeadToTheFormalDemand() {
        life.advanceTo(day("2008-07-01"));

        life.answer(ipe, "decideSanction", "answer", "FORMAL_DEMAND", "reason", "Rien n’est déposé.");

        assertThat(life.task(ipe, "sendFormalDemand")).isNotNull();
        assertThat(sanctions.findByConventionOrderByDecidedOn(id()))
                .extracting(Sanction::measure)
                .containsExactly(Measure.FORMAL_DEMAND);
    }

    @Test
    void aMeasureSaysWhyAndHowMuch() {
        life.advanceTo(day("2008-07-01"));

        assertThat(life.answered(ipe, "decideSanction", "reason", " ")).hasStatus(422);
        assertThat(life.answered(ipe, "decideSanction", "answer", "REDUCE")).hasStatus(422);
        assertThat(life.answered(ipe, "decideSanction", "answer", "REDUCE", "amount", -1))
                .hasStatus(422);
        assertThat(life.answered(ipe, "decideSanction", "answer", "CURSE")).hasStatus4xxClientError();
        assertThat(sanctions.findByConventionOrderByDecidedOn(id())).isEmpty();
    }

    @Test
    void aMissingPieceOfAnOldFileIsDepositedOrDeclaredLost() {
        evidence("SIGNED_TEXT");
        evidence("DELIBERATION");
        var foreign = life.document(life.open());

        assertThat(life.answered(ipe, "depositEvidence", "document", foreign)).hasStatus(409);
        assertThat(life.answered(ipe, "depositEvidence", "document", null)).hasStatus(422);
        assertThat(life.answered(ipe, "depositEvidence", "answer", "UNAVAILABLE"))
                .hasStatus(422);
        var first = life.task(ipe, "depositEvidence").item();
        life.answer(ipe, "depositEvidence");
        var second = life.task(ipe, "depositEvidence").item();
        life.answer(
                ipe, "depositEvidence", "answer", "UNAVAILABLE", "document", null, "reason", "Perdue au déménagement.");

        assertThat(followup(first).evidence()).isNotNull();
        assertThat(followup(first).outcome()).isEqualTo("DEPOSITED");
        assertThat(followup(second).outcome()).isEqualTo("UNAVAILABLE");
        assertThat(followup(second).reason()).isEqualTo("Perdue au déménagement.");
        assertThat(chapter()).anyMatch(entry -> entry.value().contains("introuvable : Perdue au déménagement."));
    }

    /** A piece asked for, as a legacy intake plans it. */
    private void evidence(String piece) {
        var today = life.today();
        var campaign = new Campaign(
                "EVIDENCE-" + piece, Campaign.Kind.EVIDENCE, today, today.plusDays(30), today.plusDays(90), false);
        followups.save(new Followup(id(), campaign, today));
        signed.start(ipe, "followup", Map.of("campaign", campaign.code()));
    }

    private List<fr.convive.convention.Chapter.Entry> chapter() {
        return context.getBean(FollowupChapter.class)
                .write(context.getBean(fr.convive.convention.Conventions.class).get(life.id(ipe)))
                .orElseThrow()
                .entries();
    }

    @Test
    void aRenewalDecidedLeavesTheTermWhereItIs() {
        life.advanceTo(day("2007-11-02"));
        assertThat(life.task(ipe, "reviewRenewal").item()).isEqualTo(FIRST_RENEWAL);

        life.answer(ipe, "reviewRenewal");

        assertThat(followup(FIRST_RENEWAL).outcome()).isEqualTo("RENEWED");
        assertThat(lastDay()).isEqualTo("2011-02-28");
    }

    @Test
    void aRenewalStoppedEndsTheConventionOnTheEveOfItsAnniversary() {
        life.advanceTo(day("2007-11-02"));

        life.answer(ipe, "reviewRenewal", "answer", "STOPPED", "reason", "Les actions ne sont pas engagées.");

        assertThat(lastDay()).isEqualTo("2008-02-29");
        assertThat(followup(FIRST_RENEWAL).reason()).isEqualTo("Les actions ne sont pas engagées.");
        assertThat(codes("E23")).isEmpty();
        life.advanceTo(day("2008-02-29"));
        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
        life.advanceTo(day("2008-03-01"));
        assertThat(life.status(ipe)).isEqualTo("LAPSED");
    }

    @Test
    void aRenewalIsNotStoppedOnceItHasCome() {
        life.advanceTo(day("2008-03-05"));

        assertThat(life.answered(ipe, "reviewRenewal", "answer", "STOPPED", "reason", "Trop tard."))
                .hasStatus(409);
        assertThat(lastDay()).isEqualTo("2011-02-28");
    }

    @Test
    void aRenewalIsNotStoppedOnceItsNoticeHasRunOut() {
        ipe = signed.ipe(
                "renewal",
                Map.of("mode", "TACIT", "everyMonths", 12, "capMonths", 48, "noticeMonths", 3, "noticeBase", "TERM"));
        life.advanceTo(day("2007-11-30"));

        assertThat(life.answered(ipe, "reviewRenewal", "answer", "STOPPED", "reason", "Trop tard."))
                .hasStatus(409);
        assertThat(life.answered(ipe, "reviewRenewal", "answer", "STOPPED", "reason", null))
                .hasStatus(422);
    }

    @Test
    void aRenewalIsRecalledAndSilenceLetsItCome() {
        life.advanceTo(day("2008-02-23"));
        assertThat(reminded("reminder.followup.RENEWAL")).isEqualTo(1);

        life.advanceTo(day("2008-03-31"));

        assertThat(followup(FIRST_RENEWAL).state()).isEqualTo(Followup.State.MISSED);
        assertThat(life.status(ipe)).isEqualTo("IN_FORCE");
    }

    @Test
    void aWholeLifeIsFollowedCampaignByCampaignAndBeyondItsTerm() {
        life.advanceTo(day("2010-05-01"));
        life.answer(ipe, "evaluate");
        life.answer(ipe, "evaluateAsPartner");
        life.answer(ipe, "concludeEvaluation");
        life.advanceTo(day("2011-03-01"));

        assertThat(life.status(ipe)).isEqualTo("LAPSED");
        assertThat(followups.of(id()).stream().map(Followup::code))
                .containsExactlyInAnyOrder(
                        FIRST_MEETING,
                        FIRST_RENEWAL,
                        "MEETING-2008-03-01",
                        FIRST_REPORT,
                        "MEETING-2008-09-01",
                        "RENEWAL-2009-03-01",
                        "MEETING-2009-03-01",
                        "REPORT-FINANCIAL_REPORT-2008",
                        "MEETING-2009-09-01",
                        "RENEWAL-2010-03-01",
                        "MEETING-2010-03-01",
                        "REPORT-FINANCIAL_REPORT-2009",
                        "MEETING-2010-09-01");
        assertThat(life.process(ipe, "convention")).isWaitingAt("untilSurvivingReport");
        life.advanceTo(day("2011-05-01"));
        assertThat(life.task(ipe, "submitReport").item()).isEqualTo("REPORT-FINANCIAL_REPORT-2010");
        life.answer(ipe, "submitReport");
        life.answer(ipe, "acceptReport");
        life.answer(ipe, "closeConvention");
        assertThat(life.status(ipe)).isEqualTo("CLOSED");
    }

    @Test
    void aSurvivingReportMissedLetsTheConventionBeClosed() {
        life.advanceTo(day("2010-05-01"));
        life.answer(ipe, "evaluate");
        life.answer(ipe, "evaluateAsPartner");
        life.answer(ipe, "concludeEvaluation");

        life.advanceTo(day("2011-12-30"));

        assertThat(followup("REPORT-FINANCIAL_REPORT-2010").state()).isEqualTo(Followup.State.MISSED);
        assertThat(life.task(ipe, "closeConvention")).isNotNull();
    }

    @Test
    void whenNothingIsPlannedFollowUpWaitsForTheTermAndNoLonger() {
        ipe = signed.ipe(
                "steering",
                Map.of("meetingsPerYear", 0),
                "free",
                true,
                "payments",
                List.of(),
                "reports",
                List.of(),
                "renewal",
                Map.of("mode", "NONE"));

        assertThat(process.nextFollowup(life.id(ipe))).isEqualTo(fr.convive.workflow.Paris.startOf(day("2011-03-01")));
        assertThat(process.isFollowupDue(life.id(ipe))).isFalse();
        assertThat(process.isReportSurviving(life.id(ipe))).isFalse();
    }

    @Test
    void aMeetingDueOnTheLastDayMayStillBeHeldThatDay() {
        ipe = signed.ipe("duration", Map.of("endsOn", "2007-09-01"), "renewal", Map.of("mode", "NONE"));
        life.advanceTo(day("2007-09-01"));

        assertThat(followup(FIRST_MEETING).state()).isEqualTo(Followup.State.OPEN);
        life.advanceTo(day("2007-09-02"));
        assertThat(followup(FIRST_MEETING).state()).isEqualTo(Followup.State.MISSED);
        assertThat(life.status(ipe)).isEqualTo("LAPSED");
    }

    @Test
    void theConventionShowsWhatWasFollowedAndWhatComesNext() {
        life.advanceTo(day("2007-09-03"));
        life.answer(ipe, "holdMeeting");

        var chapter = context.getBean(FollowupChapter.class)
                .write(context.getBean(fr.convive.convention.Conventions.class).get(life.id(ipe)))
                .orElseThrow();

        assertThat(chapter.entries().get(0).label()).isEqualTo(Campaign.Kind.MEETING.name());
        assertThat(chapter.entries().get(0).value())
                .isEqualTo(
                        "prévue le 01/09/2007, tenue le 03/09/2007 : Avancement du prototype, calendrier des essais.");
        assertThat(chapter.entries().get(1).value()).isEqualTo("attendu le 01/03/2008, ouvert le 02/11/2007");
    }

    private Followup followup(String code) {
        return followups.get(life.id(ipe), code);
    }

    private ConventionId id() {
        return ConventionId.of(life.id(ipe));
    }

    private LocalDate lastDay() {
        return jdbc.queryForObject("select ends_on from convention where number = ?", LocalDate.class, ipe);
    }

    private boolean deadline(String code, String dueOn) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select done from deadline_view where convention_id = ? and code = ? and due_on = ?",
                Boolean.class,
                id().id(),
                code,
                day(dueOn)));
    }

    private List<LocalDate> codes(String code) {
        return jdbc.queryForList(
                "select due_on from deadline_view where convention_id = ? and code = ?",
                LocalDate.class,
                id().id(),
                code);
    }

    private Integer reminded(String message) {
        return jdbc.queryForObject(
                "select count(*) from journal where chain = ? and act = 'REMINDED' and object = ?",
                Integer.class,
                life.id(ipe),
                message);
    }

    private Integer ended(String end) {
        return jdbc.queryForObject(
                "select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = ? and END_ACT_ID_ = ?",
                Integer.class,
                life.id(ipe),
                end);
    }

    private static List<String> fields(tools.jackson.databind.JsonNode problem) {
        return problem.get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
