package fr.convive.followup;

import fr.convive.convention.Convention;
import fr.convive.convention.Overlay;
import fr.convive.deadline.Fact;
import java.util.Set;
import org.springframework.stereotype.Component;

/** « En sommeil » : in force for a year, and fewer than two contacts in the last twelve months (reciprocity, seed S3). */
@Component
class Sleeping implements Overlay.Watch {

    private static final int LEAST_CONTACTS = 2;

    @Override
    public Set<Overlay> of(Convention convention, Overlay.Known known) {
        var since = known.today().minusYears(1);
        var effect = convention.effectiveOn();
        if (!convention.status().isBinding() || effect == null || effect.isAfter(since)) {
            return Set.of();
        }
        var contacts = known.facts().until(known.today()).all().stream()
                .filter(fact -> fact.kind() == Fact.Kind.MEETING || fact.kind() == Fact.Kind.CONTACT)
                .filter(fact -> fact.on().isAfter(since))
                .count();
        return contacts < LEAST_CONTACTS ? Set.of(Overlay.SLEEPING) : Set.of();
    }
}
