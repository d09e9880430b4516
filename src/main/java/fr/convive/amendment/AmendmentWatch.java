package fr.convive.amendment;

import fr.convive.convention.Convention;
import fr.convive.convention.Overlay;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** « Avenant en cours » beside the state of a convention. */
@Component
class AmendmentWatch implements Overlay.Watch {

    @Override
    public Set<Overlay> of(Convention convention, Overlay.Known known) {
        return convention.isAmended() ? EnumSet.of(Overlay.AMENDMENT_RUNNING) : EnumSet.noneOf(Overlay.class);
    }
}
