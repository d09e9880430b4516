package fr.convive.drafting;

import static fr.convive.drafting.TermsReadingTests.PAID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.convive.convention.Block;
import fr.convive.convention.ConventionId;
import fr.convive.convention.Terms;
import fr.convive.deadline.Length;
import fr.convive.deadline.Renewal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final Draft draft = new Draft(ConventionId.next(), TODAY);

    @Test
    void everythingIsOpenUntilThePartnerContestsSomething() {
        assertThat(draft.open(0, Block.written())).containsExactlyInAnyOrderElementsOf(Block.written());

        draft.contest(Set.of(Block.MONEY, Block.REPORTS), Block.written());

        assertThat(draft.open(0, Block.written())).containsExactlyInAnyOrder(Block.MONEY, Block.REPORTS);
    }

    @Test
    void onlyWhatIsContestedMayChange() {
        draft.contest(Set.of(Block.DURATION), Block.written());

        assertThatThrownBy(() -> draft.submit(sent(PAID, lasting(Length.ofYears(4), Renewal.none())), TODAY))
                .isInstanceOf(Draft.AgreedBlockChanged.class);
        assertThat(draft.round()).isZero();
        assertThatCode(() -> draft.submit(sent(PAID, lasting(Length.ofYears(3), PAID.renewal())), TODAY))
                .doesNotThrowAnyException();
    }

    @Test
    void eachSubmissionIsARoundThatOpensEverythingAgain() {
        draft.submit(sent(null, PAID), TODAY);
        draft.contest(Set.of(Block.DURATION), Block.written());
        draft.freeze("hash", TODAY);

        draft.submit(sent(PAID, PAID), TODAY.plusDays(3));

        assertThat(draft.round()).isEqualTo(2);
        assertThat(draft.writtenOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(draft.open(0, Block.written())).containsExactlyInAnyOrderElementsOf(Block.written());
        assertThat(draft.textHash()).isNull();
        assertThat(draft.frozenOn()).isNull();
    }

    @Test
    void aConventionThatWouldBeOverIsNotWritten() {
        var over = lasting(Length.until(TODAY.minusDays(1)), Renewal.none());
        var lastDay = lasting(Length.until(TODAY), Renewal.none());

        assertThatThrownBy(() -> draft.submit(sent(null, over), TODAY)).isInstanceOf(Draft.TermPassed.class);
        assertThatCode(() -> draft.submit(sent(null, lastDay), TODAY)).doesNotThrowAnyException();
    }

    @Test
    void thePartnerAnswersNeitherBeforeTheTextNorTomorrow() {
        draft.submit(sent(null, PAID), TODAY);

        assertThatThrownBy(() -> draft.refuseAnswerOn(TODAY.minusDays(1), TODAY.plusDays(5)))
                .isInstanceOf(Draft.AnswerOutOfTime.class);
        assertThatThrownBy(() -> draft.refuseAnswerOn(TODAY.plusDays(6), TODAY.plusDays(5)))
                .isInstanceOf(Draft.AnswerOutOfTime.class);
        assertThatCode(() -> draft.refuseAnswerOn(TODAY, TODAY)).doesNotThrowAnyException();
    }

    @Test
    void twoTextsDifferInTheBlocksThatDiffer() {
        assertThat(Block.changed(PAID, PAID)).isEmpty();
        assertThat(Block.changed(PAID, lasting(Length.ofYears(3), Renewal.none())))
                .containsExactly(Block.DURATION, Block.RENEWAL);
    }

    @Test
    void everyAnswerOfTheFormWritesOneBlock() {
        var answers = EnumSet.allOf(Block.class).stream()
                .flatMap(block -> block.parts().stream())
                .toList();

        assertThat(answers).doesNotHaveDuplicates();
        assertThat(DraftConventionForm.class.getRecordComponents())
                .extracting(component -> component.getName())
                .filteredOn(name -> !name.equals("answer") && !name.equals("reason"))
                .containsExactlyInAnyOrderElementsOf(answers);
    }

    @Test
    void theDraftOfAnotherTextBeginsClean() {
        draft.submit(sent(null, PAID), TODAY);
        draft.contest(Set.of(Block.DURATION), Block.written());

        assertThat(draft.open(1, Set.of(Block.MONEY))).containsExactly(Block.MONEY);
        draft.submit(new Draft.Sent(1, Set.of(Block.MONEY), Set.of(Block.MONEY), null), TODAY);
        assertThat(draft.isOf(1)).isTrue();
        assertThat(draft.round()).isEqualTo(2);
    }

    @Test
    void whatIsNotUnderDiscussionIsNotContested() {
        assertThatThrownBy(() -> draft.contest(Set.of(Block.DURATION), Set.of(Block.MONEY)))
                .isInstanceOf(Draft.SettledBlockContested.class);
    }

    private static Draft.Sent sent(@Nullable Terms before, Terms written) {
        return new Draft.Sent(
                0,
                Block.written(),
                before == null ? Set.of() : Block.changed(before, written),
                written.duration().endsOn());
    }

    private static Terms lasting(Length duration, Renewal renewal) {
        return new Terms(
                PAID.object(),
                PAID.schoolCommitments(),
                PAID.partnerCommitments(),
                PAID.effectiveOn(),
                duration,
                PAID.yearBasis(),
                renewal,
                PAID.free(),
                PAID.payments(),
                PAID.reports(),
                PAID.steering(),
                PAID.evaluation(),
                PAID.ending(),
                PAID.pupilsOnSite(),
                PAID.personalDataExchanged(),
                PAID.schoolProject(),
                PAID.signedInOrder(),
                PAID.clauses(),
                PAID.targets(),
                PAID.lockedBlocks());
    }
}
