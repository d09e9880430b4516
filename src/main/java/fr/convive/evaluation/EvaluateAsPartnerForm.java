package fr.convive.evaluation;

import fr.convive.evaluation.Assessment.GridRow;
import fr.convive.evaluation.Assessment.MeasureRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Step 16, the partner's side as it told the coordinator: who, when, the measures it can judge, both grids; or its silence. */
@Answered
@NullUnmarked // raw input: nothing holds before validation
record EvaluateAsPartnerForm(
        @NotNull PartnerEvaluation answer,
        @Size(max = 200) String evaluatedBy,
        LocalDate evaluatedOn,
        @Size(max = 6) List<@Valid MeasureRow> measures,
        @Size(max = 60) List<@Valid CoherenceRow> coherence,
        @Size(max = 8) List<@Valid GridRow> strengths,
        @Size(max = 11) List<@Valid GridRow> weaknesses,
        @Size(max = 4000) String summary,
        @Size(max = 2000) String reason)
        implements Assessment {

    static EvaluateAsPartnerForm blank(List<CoherenceRow> coherence) {
        return new EvaluateAsPartnerForm(
                null,
                null,
                null,
                Assessment.blank(Measure.judged()),
                coherence,
                Assessment.blank(Grid.STRENGTHS),
                Assessment.blank(Grid.WEAKNESSES),
                null,
                null);
    }

    @Override
    public boolean given() {
        return answer == PartnerEvaluation.EVALUATED;
    }

    @Override
    public boolean judgesEachLine() {
        return false;
    }

    @Override
    public Set<Measure> asked() {
        return Measure.judged();
    }

    @AssertTrue(message = "{evaluateAsPartner.evaluatedBy.needed}")
    boolean isEvaluatedByGiven() {
        return !given() || isWritten(evaluatedBy);
    }

    @AssertTrue(message = "{evaluateAsPartner.evaluatedOn.needed}")
    boolean isEvaluatedOnGiven() {
        return !given() || evaluatedOn != null;
    }

    @AssertTrue(message = "{form.reasonNeeded}")
    boolean isReasonGiven() {
        return answer != PartnerEvaluation.UNANSWERED || isWritten(reason);
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }
}
