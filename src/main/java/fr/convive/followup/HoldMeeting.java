package fr.convive.followup;

import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Tenir la réunion de suivi » : the coordinator keeps its minutes and the actions agreed. */
@Component
class HoldMeeting implements UserTask<HoldMeetingForm, Meeting> {

    private final Conventions conventions;
    private final Followups followups;
    private final DeadlineBook book;
    private final Clock clock;

    HoldMeeting(Conventions conventions, Followups followups, DeadlineBook book, Clock clock) {
        this.conventions = conventions;
        this.followups = followups;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "followup/hold-meeting";
    }

    @Override
    public HoldMeetingForm form(OpenTask task) {
        return HoldMeetingForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var followup = followups.get(task.businessKey(), task.item());
        return Map.of("dueOn", followup.dueOn(), "missedOn", followup.missedOn());
    }

    @Override
    public HoldMeetingForm rearranged(HoldMeetingForm answer, String wish) {
        return answer.withOneRowMore();
    }

    @Override
    public Meeting submit(HoldMeetingForm answer, OpenTask task) {
        var followup = followups.get(task.businessKey(), task.item());
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        if (answer.answer() == Meeting.HELD) {
            followup.held(answer.heldOn(), answer.minutes(), convention.effect(), task.actor(), today);
        } else {
            followup.cancelled(answer.reason(), task.actor(), today);
        }
        followups.save(followup);
        book.factsChanged(convention.id());
        return answer.answer();
    }
}
