package fr.convive.followup;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineFacts;
import fr.convive.deadline.Facts;
import fr.convive.deadline.Renewal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What follow-up knows on which dates depend: meetings held, reports in, the renewal thought over. */
@Component
class FollowupFacts implements DeadlineFacts {

    private final Followups followups;

    FollowupFacts(Followups followups) {
        this.followups = followups;
    }

    @Override
    public Facts of(Convention convention) {
        if (convention.effectiveOn() == null) {
            return Facts.none();
        }
        var terms = convention.terms();
        var tacit = terms != null && terms.renewal().mode() == Renewal.Mode.TACIT;
        return new Facts(
                followups.of(convention.id()).stream()
                        .map(followup -> followup.fact(tacit))
                        .flatMap(Optional::stream)
                        .toList(),
                null);
    }
}
