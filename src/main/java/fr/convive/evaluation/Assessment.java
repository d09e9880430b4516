package fr.convive.evaluation;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** One side's bilan as it was typed: measures and both grids, every line of which must be answered. */
@NullUnmarked // raw input: nothing holds before validation
interface Assessment {

    /** Whether there is one to judge: a silent partner gives none. */
    boolean given();

    Set<Measure> asked();

    List<MeasureRow> measures();

    /** What is said of each line that was expected; a program may leave it out. */
    List<CoherenceRow> coherence();

    /** Whether each line shown must be judged; a partner may pass some over. */
    boolean judgesEachLine();

    List<GridRow> strengths();

    List<GridRow> weaknesses();

    /** The answer to one measure: a count, or 1 to 5. */
    record MeasureRow(
            Measure measure,
            Integer value,
            @Size(max = 1000) String comment) {}

    /** The answer to one line of a grid, named by its code. */
    record GridRow(
            @Size(max = 12) String item,
            Presence answer,
            @Size(max = 10) List<@Size(max = 12) String> signs,
            @Size(max = 1000) String comment) {}

    /** The answer to one line of what was expected. */
    record CoherenceRow(
            @Size(max = 60) String line,
            Judgement judgement,
            @Size(max = 1000) String comment) {}

    static List<MeasureRow> blank(Set<Measure> asked) {
        return asked.stream()
                .map(measure -> new MeasureRow(measure, null, null))
                .toList();
    }

    static List<GridRow> blank(Grid grid) {
        return grid.items().stream()
                .map(item -> new GridRow(item.code(), null, List.of(), null))
                .toList();
    }

    default List<Mark> marks() {
        return measures().stream()
                .map(row -> new Mark(row.measure(), row.value(), row.comment()))
                .toList();
    }

    static List<Finding> findings(List<GridRow> rows) {
        return rows.stream()
                .map(row -> new Finding(
                        row.item(), row.answer(), Objects.requireNonNullElse(row.signs(), List.of()), row.comment()))
                .toList();
    }
}
