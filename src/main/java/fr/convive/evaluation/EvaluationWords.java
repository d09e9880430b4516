package fr.convive.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says one side's bilan, or the head's conclusion, in a few words of French. */
@Component
class EvaluationWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRENCH);

    private final MessageSource messages;

    EvaluationWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One side, in a label, its words, and line by line what it says of what was expected. */
    record Said(String side, String label, String words, List<String> coherence) {}

    /** Each in a label and its words, beside what the same side said the round before. */
    List<Said> of(List<Evaluation> evaluations) {
        return evaluations.stream()
                .map(evaluation -> of(
                        evaluation,
                        evaluations.stream()
                                .filter(other ->
                                        other.side() == evaluation.side() && other.round() == evaluation.round() - 1)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private Said of(Evaluation evaluation, @Nullable Evaluation before) {
        var side = evaluation.side().name();
        return new Said(side, message("chapter.evaluation." + side), words(evaluation, before), coherence(evaluation));
    }

    private List<String> coherence(Evaluation evaluation) {
        return evaluation.coherence().stream()
                .map(judged -> message(
                                "evaluation.line.said",
                                message(judged.label()),
                                message("evaluation.judgement." + judged.judgement()))
                        + (judged.comment() == null || judged.comment().isBlank() ? "" : ", " + judged.comment()))
                .toList();
    }

    /** What a measure asks. */
    String measure(Mark mark) {
        return message("evaluation.measure." + mark.measure());
    }

    String of(Conclusion conclusion) {
        return message(
                        "evaluation.concluded",
                        message("concludeEvaluation.answer." + conclusion.verdict()),
                        DAY.format(conclusion.concludedOn()),
                        conclusion.reason())
                + (conclusion.nextSteps() == null ? "" : " " + conclusion.nextSteps());
    }

    private String words(Evaluation evaluation, @Nullable Evaluation before) {
        if (evaluation.unansweredBecause() != null) {
            return message("evaluation.silence", day(evaluation.evaluatedOn()), evaluation.unansweredBecause());
        }
        return message(
                        "evaluation.bilan",
                        day(evaluation.evaluatedOn()),
                        String.valueOf(evaluation.evaluatedBy()),
                        evaluation.measures().stream()
                                .map(mark -> of(mark, before))
                                .collect(Collectors.joining(" ; ")),
                        evaluation.strengthsSeen(),
                        Grid.STRENGTHS.items().size(),
                        evaluation.weaknessesSeen(),
                        Grid.WEAKNESSES.items().size())
                + (before == null
                        ? ""
                        : " " + message("evaluation.countsBefore", before.strengthsSeen(), before.weaknessesSeen()))
                + (evaluation.summary() == null ? "" : " " + evaluation.summary());
    }

    private String of(Mark mark, @Nullable Evaluation before) {
        return message(
                        mark.measure().counted() ? "evaluation.counted" : "evaluation.judged",
                        message("evaluation.measure." + mark.measure()),
                        mark.value())
                + (before == null ? "" : before(mark, before));
    }

    private String before(Mark mark, Evaluation before) {
        return before.measures().stream()
                .filter(other -> other.measure() == mark.measure())
                .map(other -> " " + message("evaluation.before", other.value()))
                .findFirst()
                .orElse("");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String message(String key, Object... figures) {
        return messages.getMessage(key, figures, Locale.FRENCH);
    }
}
