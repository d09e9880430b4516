package fr.convive.drafting;

import fr.convive.workflow.OpenTask;
import fr.convive.workflow.UserTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** « Donner le visa financier » : the bursar says whether the school can bear the draft. */
@Component
class GiveFinancialVisa implements UserTask<VisaForm, Opinion> {

    private final VisaDesk desk;

    GiveFinancialVisa(VisaDesk desk) {
        this.desk = desk;
    }

    @Override
    public String formKey() {
        return "drafting/give-financial-visa";
    }

    @Override
    public VisaForm form(OpenTask task) {
        return VisaForm.blank();
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return desk.context(task);
    }

    @Override
    public Opinion submit(VisaForm answer, OpenTask task) {
        return desk.give(Visa.Kind.FINANCIAL, answer, task);
    }
}
