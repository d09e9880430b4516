package fr.convive.drafting;

import fr.convive.convention.Agreement;
import fr.convive.workflow.OpenTask;
import fr.convive.workflow.Refusal;
import fr.convive.workflow.TaskRule;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Separation of duties: who wrote the draft gives none of its visas, for themselves or for a colleague who is away. */
@Component
class VisaOfAnother implements TaskRule {

    @Override
    public Optional<Refusal> atAGlance(OpenTask task) {
        return isVisa(task) && task.isOfItsAuthor() ? Optional.of(new Agreement.VisaByAuthor()) : Optional.empty();
    }

    private static boolean isVisa(OpenTask task) {
        return Arrays.stream(Visa.Kind.values()).anyMatch(kind -> kind.task().equals(task.key()));
    }
}
