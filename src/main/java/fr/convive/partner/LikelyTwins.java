package fr.convive.partner;

import fr.convive.workflow.Refusal;
import java.util.List;

/** The organisation may have its record already: nobody has said yet that this is another one. */
public class LikelyTwins extends Refusal {

    private final transient List<Twins.Twin> twins;

    LikelyTwins(List<Twins.Twin> twins) {
        super(twins.size());
        this.twins = List.copyOf(twins);
    }

    List<Twins.Twin> twins() {
        return twins;
    }
}
