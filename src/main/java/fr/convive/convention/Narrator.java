package fr.convive.convention;

import fr.convive.page.Words;
import fr.convive.workflow.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** « Récit » : says the facts of a journal as a person reads them; what a form answered, question by question. */
@Component
public class Narrator {

    private static final String AS_IT_STANDS = "convention";

    private final Words words;
    private final Questions questions;
    private final SpokenAnswers answered;

    Narrator(Words words, Questions questions, SpokenAnswers answered) {
        this.words = words;
        this.questions = questions;
        this.answered = answered;
    }

    /**
     * One fact in French: the act, who (in what role), when, before and after; {@code text} says all of it in a line,
     * {@code answers} what a form was answered, {@code item} which of several tasks alike.
     */
    public record Episode(
            long seq,
            String act,
            String item,
            String label,
            String actor,
            String role,
            String on,
            @Nullable String text,
            String before,
            String after,
            List<SpokenAnswers.Answer> answers,
            String hash) {}

    /** In the order of the facts. */
    public List<Episode> tell(List<History.Fact> facts) {
        return facts.stream().map(this::tell).toList();
    }

    /** The newest first, that many at most. */
    public List<Episode> latest(List<History.Fact> facts, int most) {
        var told = new ArrayList<Episode>();
        for (int i = facts.size() - 1; i >= 0 && told.size() < most; i--) {
            told.add(tell(facts.get(i)));
        }
        return told;
    }

    private Episode tell(History.Fact fact) {
        var before = before(fact);
        var after = after(fact);
        var text = before.isEmpty()
                ? after
                : words.find("act.text." + fact.act(), before, after)
                        .orElseGet(() -> words.say("act.fromTo", before, after));
        return new Episode(
                fact.seq(),
                fact.act(),
                fact.object()
                        .substring(Math.min(fact.object().length(), task(fact).length() + 1)),
                label(fact),
                fact.onBehalfOf().isEmpty()
                        ? fact.actor()
                        : words.say("act.onBehalfOf", fact.actor(), fact.onBehalfOf()),
                role(fact.role()),
                words.value(fact.at()),
                text.isBlank() ? null : text,
                before,
                after,
                fact.act().equals("TASK_DONE") ? answered.read(task(fact), fact.after()) : List.of(),
                fact.hash());
    }

    /** The key of the task that a fact is about; what follows it says which of several alike. */
    private static String task(History.Fact fact) {
        int end = fact.object().indexOf(' ');
        return end < 0 ? fact.object() : fact.object().substring(0, end);
    }

    private String label(History.Fact fact) {
        var object = fact.object().equals(AS_IT_STANDS) ? "" : questions.nameOf(task(fact));
        return words.find("act." + fact.act(), object).orElseGet(() -> words.say("act.other"));
    }

    private String before(History.Fact fact) {
        return switch (fact.act()) {
            case "STATUS" -> status(fact.before());
            case "TACITLY_RENEWED", "RENEWED_UNDER_RESERVE" -> words.say("act.renewal", fact.before());
            case "DENUNCIATION" -> letter(fact.before().split("\n", -1));
            case "CANCELLATION", "STOPPED" ->
                fact.before().isEmpty()
                        ? ""
                        : words.say("act.stopping", fact.before().replace("\n", ", "));
            case "TASK_DONE" -> "";
            default -> fact.before();
        };
    }

    private String after(History.Fact fact) {
        return switch (fact.act()) {
            case "STATUS", "STEP_REDONE", "TAKEN", "STOPPED" -> status(fact.after());
            case "AMENDED" -> words.say("act.amendment", fact.after());
            case "RESERVE_LIFTED" -> words.say("act.renewal", fact.after());
            case "TASK_DONE" -> done(fact);
            case "FRAMEWORK" ->
                words.find("framework." + fact.after()).orElseGet(() -> words.say("act.rule", fact.after()));
            case "RENEWED", "TERM_MOVED", "TACITLY_RENEWED", "RENEWED_UNDER_RESERVE" ->
                words.say("act.until", words.value(LocalDate.parse(fact.after())));
            case "REMINDED" ->
                words.say(
                        "act.reminded",
                        words.find(fact.object()).orElse(""),
                        role(fact.after().replaceAll(":.*", "")));
            default -> fact.after();
        };
    }

    /** What was answered, and on what power where the act needs one. */
    private String done(History.Fact fact) {
        var outcome = answered.outcome(task(fact), fact.after()).orElse("");
        return fact.before().isEmpty() ? outcome : words.say("act.onPower", outcome, fact.before());
    }

    /** Who left, by a letter of which day, and the last day that it gave. */
    private String letter(String[] said) {
        return said.length < 3
                ? ""
                : words.say(
                        "act.letter",
                        words.find("side." + said[0]).orElse(said[0]),
                        words.value(LocalDate.parse(said[1])),
                        words.value(LocalDate.parse(said[2])));
    }

    private String status(String constant) {
        return words.find("status." + constant).orElse(constant);
    }

    private String role(String code) {
        return Optional.of(code)
                .filter(known -> !known.isEmpty())
                .flatMap(known ->
                        words.find("role." + known.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse("");
    }
}
