package fr.convive.followup;

import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Vérifier le compte rendu » : the bursar takes it, or sends it back and it is awaited again. */
@Component
class AcceptReport implements UserTask<AcceptReportForm, Acceptance> {

    private final Followups followups;

    AcceptReport(Followups followups) {
        this.followups = followups;
    }

    @Override
    public String formKey() {
        return "followup/accept-report";
    }

    @Override
    public AcceptReportForm form(OpenTask task) {
        return AcceptReportForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var followup = followups.get(task.businessKey(), task.item());
        var context = new HashMap<String, Object>();
        context.put("deposit", followup.deposit());
        context.put("filedOn", followup.on());
        context.put("dueOn", followup.dueOn());
        return context;
    }

    @Override
    public Acceptance submit(AcceptReportForm answer, OpenTask task) {
        var followup = followups.get(task.businessKey(), task.item());
        if (answer.answer() == Acceptance.SENT_BACK) {
            followup.sendBack(answer.reason());
        } else {
            followup.accept(task.actor());
        }
        followups.save(followup);
        return answer.answer();
    }
}
