package fr.convive.evaluation;

import fr.convive.evaluation.Assessment.CoherenceRow;
import fr.convive.evaluation.Assessment.GridRow;
import fr.convive.evaluation.Assessment.MeasureRow;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** Looks for the answer to each line, where it stands in the form, and says which is missing or out of place. */
@NullUnmarked // raw input
class AnsweredValidator implements ConstraintValidator<Answered, Assessment> {

    @Override
    public boolean isValid(Assessment form, ConstraintValidatorContext context) {
        if (form == null || !form.given()) {
            return true;
        }
        var report = new Report(context);
        measures(form, report);
        coherence(form, report);
        grid(Grid.STRENGTHS, "strengths", form.strengths(), report);
        grid(Grid.WEAKNESSES, "weaknesses", form.weaknesses(), report);
        return report.clean;
    }

    private static void measures(Assessment form, Report report) {
        var rows = Objects.requireNonNullElse(form.measures(), List.<MeasureRow>of());
        Set<Measure> left = new HashSet<>(form.asked());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row == null || row.measure() == null || !left.remove(row.measure())) {
                report.wrong("measures", i, "measure", "{evaluation.unknownLine}");
            } else if (row.value() == null) {
                report.wrong(
                        "measures",
                        i,
                        "value",
                        unanswered("measure", row.measure().name()));
            } else if (!row.measure().accepts(row.value())) {
                report.wrong(
                        "measures",
                        i,
                        "value",
                        row.measure().counted() ? "{evaluation.measure.count}" : "{evaluation.measure.scale}");
            }
        }
        left.stream().sorted().forEach(measure -> report.missing("measures", unanswered("measure", measure.name())));
    }

    private static void coherence(Assessment form, Report report) {
        var rows = Objects.requireNonNullElse(form.coherence(), List.<CoherenceRow>of());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row == null || row.line() == null || !seen.add(row.line())) {
                report.wrong("coherence", i, "line", "{evaluation.unknownLine}");
            } else if (row.judgement() == null && form.judgesEachLine()) {
                report.wrong("coherence", i, "judgement", "{evaluation.line.unjudged}");
            }
        }
    }

    private static void grid(Grid grid, String name, List<GridRow> given, Report report) {
        var rows = Objects.requireNonNullElse(given, List.<GridRow>of());
        Set<String> seen = new HashSet<>();
        IntStream.range(0, rows.size()).forEach(i -> row(grid, name, i, rows.get(i), seen, report));
        grid.items().stream()
                .filter(item -> !seen.contains(item.code()))
                .forEach(item -> report.missing(name, unanswered("item", item.code())));
    }

    private static void row(Grid grid, String name, int i, GridRow row, Set<String> seen, Report report) {
        var item =
                row == null || row.item() == null ? null : grid.find(row.item()).orElse(null);
        if (item == null || !seen.add(item.code())) {
            report.wrong(name, i, "item", "{evaluation.unknownLine}");
        } else if (row.answer() == null) {
            report.wrong(name, i, "answer", unanswered("item", item.code()));
        } else if (row.signs() != null && !item.signs().containsAll(row.signs())) {
            report.wrong(name, i, "signs", "{evaluation.unknownSign}");
        }
    }

    private static String unanswered(String kind, String code) {
        return "{evaluation.unanswered} « {evaluation." + kind + "." + code + "} »";
    }

    /** Puts each fault where the page shows it. */
    private static final class Report {

        private final ConstraintValidatorContext context;
        private boolean clean = true;

        private Report(ConstraintValidatorContext context) {
            this.context = context;
            context.disableDefaultConstraintViolation();
        }

        private void wrong(String list, int row, String component, String message) {
            clean = false;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(list)
                    .addPropertyNode(component)
                    .inIterable()
                    .atIndex(row)
                    .addConstraintViolation();
        }

        private void missing(String list, String message) {
            clean = false;
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(list)
                    .addConstraintViolation();
        }
    }
}
