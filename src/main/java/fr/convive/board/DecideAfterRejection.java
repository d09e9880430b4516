package fr.convive.board;

import fr.convive.convention.Conventions;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** « Décider de la suite du rejet » : the head sends the draft back to work, or lets the convention end there. */
@Component
class DecideAfterRejection implements UserTask<DecideAfterRejectionForm, AfterRejection> {

    private final Conventions conventions;
    private final Clock clock;

    DecideAfterRejection(Conventions conventions, Clock clock) {
        this.conventions = conventions;
        this.clock = clock;
    }

    @Override
    public String formKey() {
        return "board/decide-after-rejection";
    }

    @Override
    public DecideAfterRejectionForm form(OpenTask task) {
        return DecideAfterRejectionForm.blank();
    }

    @Override
    public AfterRejection submit(DecideAfterRejectionForm answer, OpenTask task) {
        var convention = conventions.get(task.businessKey());
        var today = LocalDate.now(clock);
        switch (answer.answer()) {
            case REWORK -> convention.backToDraft(answer.reason(), today);
            case REFUSED -> convention.refuse(answer.reason(), today);
        }
        conventions.save(convention);
        return answer.answer();
    }
}
