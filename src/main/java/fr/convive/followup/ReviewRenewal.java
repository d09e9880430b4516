package fr.convive.followup;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.convention.RenewalGuard;
import fr.convive.deadline.Anniversary;
import fr.convive.deadline.Ending;
import fr.convive.deadline.Fact;
import fr.convive.deadline.Facts;
import fr.convive.deadline.Lifespan;
import fr.convive.deadline.Renewal;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.UserTask;
import fr.convive.workflow.Workflow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** « Décider de la reconduction » : the head lets a tacit renewal come or stops it in time; an express one is thought over. */
@Component
class ReviewRenewal implements UserTask<ReviewRenewalForm, RenewalReview> {

    private final Conventions conventions;
    private final Followups followups;
    private final DeadlineBook book;
    private final Workflow workflow;
    private final List<RenewalGuard> guards;
    private final Clock clock;

    ReviewRenewal(
            Conventions conventions,
            Followups followups,
            DeadlineBook book,
            Workflow workflow,
            List<RenewalGuard> guards,
            Clock clock) {
        this.conventions = conventions;
        this.followups = followups;
        this.book = book;
        this.workflow = workflow;
        this.guards = guards;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "followup/review-renewal";
    }

    @Override
    public ReviewRenewalForm form(OpenTask task) {
        return ReviewRenewalForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var followup = followups.get(task.businessKey(), task.item());
        return Map.of(
                "dueOn", followup.dueOn(),
                "tacit", isTacit(convention),
                "awaited", awaited(convention, followup),
                "toStop", shut(convention).isPresent());
    }

    @Override
    public RenewalReview submit(ReviewRenewalForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var followup = followups.get(task.businessKey(), task.item());
        if (answer.answer() == RenewalReview.STOPPED && isTacit(convention)) {
            stop(convention, followup.dueOn());
        } else if (answer.answer() == RenewalReview.RENEWED && !isTacit(convention)) {
            shut(convention).ifPresent(refusal -> {
                throw refusal;
            });
        }
        followup.decided(answer.answer(), answer.reason(), task.actor(), LocalDate.now(clock));
        followups.save(followup);
        book.factsChanged(convention.id());
        return answer.answer();
    }

    /** The last day comes to the eve of the anniversary, unless the notice before it has run out. */
    private void stop(Convention convention, LocalDate anniversary) {
        var lastDay = anniversary.minusDays(1);
        if (!lastDayIfStoppedToday(convention).equals(lastDay)) {
            throw new Followup.RenewalStoppedTooLate(anniversary);
        }
        convention.endOn(lastDay);
        conventions.save(convention);
        workflow.retime(convention.id().toString());
    }

    /** Asked of the clause of renewal alone: the notice of leaving at any time is another clause. */
    private LocalDate lastDayIfStoppedToday(Convention convention) {
        var today = LocalDate.now(clock);
        var schedule = convention.schedule().ended(Ending.unspoken());
        var letter = Facts.of(Fact.letter(Fact.Kind.DENUNCIATION, today, null));
        return new Lifespan(schedule, letter, today).lastDay().orElse(LocalDate.MAX);
    }

    /** The reports on which this renewal depends and that are not in yet: it would be « sous réserve ». */
    private List<String> awaited(Convention convention, Followup followup) {
        var life = book.life(convention);
        return life.anniversaries().stream()
                .filter(anniversary -> anniversary.on().equals(followup.dueOn()))
                .map(Anniversary::condition)
                .flatMap(List::stream)
                .filter(due -> due.filedOn(life.facts()).isEmpty())
                .map(due -> due.label())
                .toList();
    }

    /** What stands against one period more, if anything does; silence is not stopped by it, only told to be. */
    private Optional<Refusal> shut(Convention convention) {
        return guards.stream()
                .flatMap(guard -> guard.against(convention).stream())
                .findFirst();
    }

    private static boolean isTacit(Convention convention) {
        return convention.agreed().renewal().mode() == Renewal.Mode.TACIT;
    }
}
