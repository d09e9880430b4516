package fr.convive.evaluation;

import fr.convive.convention.Convention;
import fr.convive.convention.RenewalGuard;
import fr.convive.workflow.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An evaluation that concluded to let the convention lapse shuts the renewal of the period that it judged. */
@Component
class LapseGuard implements RenewalGuard {

    private final Conclusions conclusions;

    LapseGuard(Conclusions conclusions) {
        this.conclusions = conclusions;
    }

    @Override
    public Optional<Refusal> against(Convention convention) {
        return conclusions
                .latest(convention.id())
                .filter(conclusion ->
                        conclusion.verdict() == Verdict.LAPSE && conclusion.round() == convention.renewals() + 1)
                .map(conclusion -> new Conclusion.ConcludedToLapse(conclusion.concludedOn()));
    }
}
