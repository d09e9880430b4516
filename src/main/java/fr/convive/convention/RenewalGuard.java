package fr.convive.convention;

import fr.convive.workflow.Refusal;
import java.util.Optional;

/** « Verrou du renouvellement » : a phase that has a reason against one period more says it here. */
public interface RenewalGuard {

    Optional<Refusal> against(Convention convention);
}
