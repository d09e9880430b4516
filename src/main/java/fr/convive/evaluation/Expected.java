package fr.convive.evaluation;

import fr.convive.convention.Conventions;
import fr.convive.convention.Expectations;
import fr.convive.evaluation.Assessment.CoherenceRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What was expected of a convention, as the pages of both sides ask about it and as their answers are kept. */
@Component
class Expected {

    private final Conventions conventions;
    private final List<Expectations> expectations;

    Expected(Conventions conventions, List<Expectations> expectations) {
        this.conventions = conventions;
        this.expectations = expectations;
    }

    /** One line as its page shows it, with the row of the form where its answer goes. */
    record Line(int row, String label, String text) {}

    List<Line> shown(String conventionId) {
        var lines = lines(conventionId);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(i, lines.get(i).label(), lines.get(i).text()))
                .toList();
    }

    List<CoherenceRow> blank(String conventionId) {
        return lines(conventionId).stream()
                .map(line -> new CoherenceRow(line.key(), null, null))
                .toList();
    }

    /** What is said of a line that was not expected here counts for nothing. */
    List<Judged> judged(String conventionId, Assessment said) {
        var rows = Objects.requireNonNullElse(said.coherence(), List.<CoherenceRow>of());
        return lines(conventionId).stream()
                .map(line -> of(line, rows))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Judged> of(Expectations.Line line, List<CoherenceRow> rows) {
        return rows.stream()
                .filter(row -> row != null && line.key().equals(row.line()) && row.judgement() != null)
                .findFirst()
                .map(row -> new Judged(line.key(), line.label(), row.judgement(), row.comment()));
    }

    private List<Expectations.Line> lines(String conventionId) {
        var convention = conventions.get(conventionId);
        return expectations.stream()
                .flatMap(some -> some.of(convention).stream())
                .toList();
    }
}
