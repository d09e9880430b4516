package fr.convive.followup;

import fr.convive.convention.Conventions;
import fr.convive.convention.DeadlineBook;
import fr.convive.document.Documents;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Déposer le compte rendu » : the coordinator files the report of an accounting year, or says why none is asked for. */
@Component
class SubmitReport implements UserTask<SubmitReportForm, Report> {

    private final Conventions conventions;
    private final Followups followups;
    private final Documents documents;
    private final DeadlineBook book;
    private final Clock clock;

    SubmitReport(Conventions conventions, Followups followups, Documents documents, DeadlineBook book, Clock clock) {
        this.conventions = conventions;
        this.followups = followups;
        this.documents = documents;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "followup/submit-report";
    }

    @Override
    public SubmitReportForm form(OpenTask task) {
        return SubmitReportForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return Map.of("dueOn", followups.get(task.businessKey(), task.item()).dueOn());
    }

    @Override
    public Report submit(SubmitReportForm answer, OpenTask task) {
        var followup = followups.get(task.businessKey(), task.item());
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        if (answer.answer() == Report.SUBMITTED) {
            refuseForeignPiece(answer, task);
            followup.filed(answer.depositedOn(), answer.deposit(), convention.effect(), task.actor(), today);
        } else {
            followup.waived(answer.reason(), task.actor(), today);
        }
        followups.save(followup);
        book.factsChanged(convention.id());
        return answer.answer();
    }

    private void refuseForeignPiece(SubmitReportForm answer, OpenTask task) {
        var piece = answer.piece();
        if (piece != null && documents.find(task.businessKey(), piece).isEmpty()) {
            throw new Followup.UnknownPiece();
        }
    }
}
