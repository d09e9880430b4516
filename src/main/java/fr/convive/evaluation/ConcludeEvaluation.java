package fr.convive.evaluation;

import fr.convive.convention.Audience;
import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.people.Role;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Reminded;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** « Conclure l'évaluation » : the head reads both bilans and decides what follows. */
@Component
class ConcludeEvaluation implements UserTask<ConcludeEvaluationForm, Verdict> {

    private final Conventions conventions;
    private final Evaluations evaluations;
    private final Conclusions conclusions;
    private final EvaluationWords words;
    private final DeadlineBook book;
    private final Audience audience;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConcludeEvaluation(
            Conventions conventions,
            Evaluations evaluations,
            Conclusions conclusions,
            EvaluationWords words,
            DeadlineBook book,
            Audience audience,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conventions = conventions;
        this.evaluations = evaluations;
        this.conclusions = conclusions;
        this.words = words;
        this.book = book;
        this.audience = audience;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "evaluation/conclude-evaluation";
    }

    @Override
    public ConcludeEvaluationForm form(OpenTask task) {
        return ConcludeEvaluationForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var round = conclusions.round(convention.id());
        return Map.of(
                "sides",
                words.of(evaluations.of(convention.id()).stream()
                        .filter(evaluation -> evaluation.round() == round || evaluation.round() == round - 1)
                        .toList()));
    }

    @Override
    public Verdict submit(ConcludeEvaluationForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var round = conclusions.round(convention.id());
        conclusions.save(Conclusion.of(convention, round, answer, task.actor(), LocalDate.now(clock)));
        book.factsChanged(convention.id());
        if (answer.answer() == Verdict.LAPSE && isRenewedBySilence(convention)) {
            audience.of(Role.HEAD.name(), task.businessKey())
                    .forEach(whom ->
                            events.publishEvent(new Reminded(task.businessKey(), whom, "reminder.renewalToStop")));
        }
        return answer.answer();
    }

    /** Whether silence would still carry the convention on, unless somebody stops it. */
    private boolean isRenewedBySilence(Convention convention) {
        var today = LocalDate.now(clock);
        return convention.status().isBinding()
                && book.life(convention).anniversaries().stream()
                        .anyMatch(anniversary -> anniversary.on().isAfter(today));
    }
}
