package fr.convive.evaluation;

import fr.convive.evaluation.Assessment.GridRow;
import fr.convive.evaluation.Assessment.MeasureRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Step 16, the school's side: the six measures, what was expected line by line, the strengths, the weaknesses, and what to remember of them. */
@Answered
@NullUnmarked // raw input: nothing holds before validation
record EvaluateForm(
        @Size(max = 6) List<@Valid MeasureRow> measures,
        @Size(max = 60) List<@Valid CoherenceRow> coherence,
        @Size(max = 8) List<@Valid GridRow> strengths,
        @Size(max = 11) List<@Valid GridRow> weaknesses,
        @Size(max = 4000) String summary)
        implements Assessment {

    static EvaluateForm blank(List<CoherenceRow> coherence) {
        return new EvaluateForm(
                Assessment.blank(Measure.all()),
                coherence,
                Assessment.blank(Grid.STRENGTHS),
                Assessment.blank(Grid.WEAKNESSES),
                null);
    }

    @Override
    public boolean given() {
        return true;
    }

    @Override
    public boolean judgesEachLine() {
        return true;
    }

    @Override
    public Set<Measure> asked() {
        return Measure.all();
    }
}
