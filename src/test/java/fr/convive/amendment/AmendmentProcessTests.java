package fr.convive.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.Signed;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Conventions;
import fr.convive.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

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

    /** A school's convention of one year, in force, for which a change was asked. */
    private String asked() {
        var signed = new Signed(context);
        signed.startOver(LocalDate.of(2026, 9, 1));
        var number = signed.ofSchool(
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
                Map.of("monthsBeforeTerm", 2));
        workflow.tell("amendmentRequested", life.id(number));
        return number;
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
