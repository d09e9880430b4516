package fr.convive.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A grid as its page shows it: group by group, each line with the row of the form where its answer goes. */
record Sheet(String name, List<Group> groups) {

    /** The lines that concern the same beneficiary or the same place. */
    record Group(String code, List<Line> lines) {}

    record Line(int row, String code, List<String> signs) {}

    /** A measure as its page shows it. */
    record Question(
            int row, String code, boolean counted, @Nullable Integer before) {}

    static Sheet of(String name, Grid grid) {
        var groups = grid.items().stream().map(Grid.Item::group).distinct().toList();
        return new Sheet(
                name,
                groups.stream()
                        .map(code -> new Group(
                                code,
                                grid.items().stream()
                                        .filter(item -> item.group().equals(code))
                                        .map(item -> new Line(grid.items().indexOf(item), item.code(), item.signs()))
                                        .toList()))
                        .toList());
    }

    /** What the pages of both sides share. */
    static Map<String, Object> context(Set<Measure> asked, List<Expected.Line> lines, Optional<Evaluation> before) {
        var questions = List.copyOf(asked);
        return Map.of(
                "questions",
                questions.stream()
                        .map(measure -> new Question(
                                questions.indexOf(measure), measure.name(), measure.counted(), before(measure, before)))
                        .toList(),
                "lines",
                lines,
                "sheets",
                List.of(of("strengths", Grid.STRENGTHS), of("weaknesses", Grid.WEAKNESSES)),
                "wide",
                true);
    }

    private static @Nullable Integer before(Measure measure, Optional<Evaluation> before) {
        return before.flatMap(evaluation -> evaluation.measures().stream()
                        .filter(mark -> mark.measure() == measure)
                        .map(Mark::value)
                        .findFirst())
                .orElse(null);
    }
}
