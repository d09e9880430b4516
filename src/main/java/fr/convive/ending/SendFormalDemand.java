package fr.convive.ending;

import fr.convive.convention.Convention;
import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.deadline.LetterCalendar;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** « Mettre en demeure » : the head sends the letter, or drops the matter with a reason. */
@Component
class SendFormalDemand implements UserTask<SendFormalDemandForm, Demand> {

    private final Conventions conventions;
    private final BreachRecords breaches;
    private final DeadlineBook book;
    private final EndingWords words;
    private final Clock clock;

    SendFormalDemand(
            Conventions conventions, BreachRecords breaches, DeadlineBook book, EndingWords words, Clock clock) {
        this.conventions = conventions;
        this.breaches = breaches;
        this.book = book;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "ending/send-formal-demand";
    }

    @Override
    public SendFormalDemandForm form(OpenTask task) {
        return SendFormalDemandForm.blank();
    }

    /** What the letter would bring: sent today and received at once, or on the days that were typed. */
    @Override
    public Map<String, Object> context(OpenTask task, @Nullable SendFormalDemandForm typed) {
        var breach = breaches.getReported(task.businessKey());
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        var sentOn = typed == null || typed.sentOn() == null ? today : typed.sentOn();
        var receivedOn = typed == null || typed.sentOn() == null ? today : typed.receivedOn();
        return Map.of(
                "reproach",
                breach.reason(),
                "reportedOn",
                breach.reportedOn(),
                "effect",
                effect(convention, sentOn, receivedOn));
    }

    /** The day on which the convention would end, and what to know of it; the receipt may still be awaited. */
    private List<String> effect(Convention convention, LocalDate sentOn, @Nullable LocalDate receivedOn) {
        return LetterCalendar.formalDemand(
                        Breach.clauseOf(convention),
                        sentOn,
                        receivedOn,
                        book.life(convention).lastDay())
                .map(deadline -> Stream.concat(
                                Stream.of(words.say("sendFormalDemand.ends", sentOn, deadline.dueOn())),
                                deadline.warnings().stream())
                        .toList())
                .orElseGet(() -> List.of(words.say("sendFormalDemand.awaited", sentOn)));
    }

    @Override
    public Demand submit(SendFormalDemandForm answer, OpenTask task) {
        var breach = breaches.getReported(task.businessKey());
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        if (answer.answer() == Demand.SENT) {
            breach.demanded(answer, convention, today);
            convention.demand(today);
            conventions.save(convention);
        } else {
            breach.dropped(answer.reason(), today);
        }
        breaches.save(breach);
        book.factsChanged(convention.id());
        return answer.answer();
    }
}
