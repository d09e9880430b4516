package fr.convive.followup;

import fr.convive.document.Documents;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Compléter le dossier repris » : the coordinator adds the piece that the old file lacks, or says why it cannot be had. */
@Component
class DepositEvidence implements UserTask<DepositEvidenceForm, EvidenceAnswer> {

    private final Followups followups;
    private final Documents documents;
    private final Clock clock;

    DepositEvidence(Followups followups, Documents documents, Clock clock) {
        this.followups = followups;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "followup/deposit-evidence";
    }

    @Override
    public DepositEvidenceForm form(OpenTask task) {
        return DepositEvidenceForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var named = followups.get(task.businessKey(), task.item()).piece().split("-", 2);
        return Map.of("lacking", named[0], "which", named.length == 1 ? "" : named[1]);
    }

    @Override
    public EvidenceAnswer submit(DepositEvidenceForm answer, OpenTask task) {
        var followup = followups.get(task.businessKey(), task.item());
        var piece = answer.piece();
        if (piece != null && documents.find(task.businessKey(), piece).isEmpty()) {
            throw new Followup.UnknownPiece();
        }
        followup.completed(answer.answer(), piece, answer.reason(), task.actor(), LocalDate.now(clock));
        followups.save(followup);
        return answer.answer();
    }
}
