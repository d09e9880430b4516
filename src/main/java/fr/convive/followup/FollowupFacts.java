package fr.convive.followup;

import fr.convive.convention.Convention;
import fr.convive.convention.DeadlineFacts;
import fr.convive.deadline.Facts;
import fr.convive.deadline.Renewal;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What follow-up knows on which dates depend: meetings held, reports in, the renewal thought over, what people stated. */
@Component
class FollowupFacts implements DeadlineFacts {

    private final Followups followups;
    private final Ledger ledger;

    FollowupFacts(Followups followups, Ledger ledger) {
        this.followups = followups;
        this.ledger = ledger;
    }

    @Override
    public Facts of(Convention convention) {
        if (convention.signedOn() == null) {
            return Facts.none();
        }
        var terms = convention.terms();
        var tacit = terms != null && terms.renewal().mode() == Renewal.Mode.TACIT;
        return new Facts(
                Stream.concat(
                                followups.of(convention.id()).stream()
                                        .map(followup -> followup.fact(tacit))
                                        .flatMap(Optional::stream),
                                ledger.of(convention.id()).facts())
                        .toList(),
                null);
    }
}
