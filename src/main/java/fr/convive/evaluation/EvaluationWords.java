package fr.convive.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
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

    /** One side, in a label and its words. */
    record Said(String side, String label, String words) {}

    Said of(Evaluation evaluation) {
        var side = evaluation.side().name();
        return new Said(side, message("chapter.evaluation." + side), words(evaluation));
    }

    String of(Conclusion conclusion) {
        return message(
                        "evaluation.concluded",
                        message("concludeEvaluation.answer." + conclusion.verdict()),
                        DAY.format(conclusion.concludedOn()),
                        conclusion.reason())
                + (conclusion.nextSteps() == null ? "" : " " + conclusion.nextSteps());
    }

    private String words(Evaluation evaluation) {
        if (evaluation.unansweredBecause() != null) {
            return message("evaluation.silence", day(evaluation.evaluatedOn()), evaluation.unansweredBecause());
        }
        return message(
                        "evaluation.bilan",
                        day(evaluation.evaluatedOn()),
                        String.valueOf(evaluation.evaluatedBy()),
                        evaluation.measures().stream().map(this::of).collect(Collectors.joining(" ; ")),
                        evaluation.strengthsSeen(),
                        Grid.STRENGTHS.items().size(),
                        evaluation.weaknessesSeen(),
                        Grid.WEAKNESSES.items().size())
                + (evaluation.summary() == null ? "" : " " + evaluation.summary());
    }

    private String of(Mark mark) {
        return message(
                mark.measure().counted() ? "evaluation.counted" : "evaluation.judged",
                message("evaluation.measure." + mark.measure()),
                mark.value());
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String message(String key, Object... figures) {
        return messages.getMessage(key, figures, Locale.FRENCH);
    }
}
