package fr.convive.convention;

import fr.convive.workflow.Refusal;
import java.util.Optional;

/** « Verrou de la succession » : a phase that has a reason against a new convention in the place of this one says it here. */
public interface SuccessionGuard {

    Optional<Refusal> against(Convention predecessor);
}
