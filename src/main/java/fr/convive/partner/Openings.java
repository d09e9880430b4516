package fr.convive.partner;

import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** « Ouverture d'une fiche » : a record is opened once its likely twins were seen and somebody said that it is another. */
@Component
class Openings {

    private final PartnerFile file;
    private final Twins twins;
    private final Separations separations;
    private final Acts acts;

    Openings(PartnerFile file, Twins twins, Separations separations, Acts acts) {
        this.file = file;
        this.twins = twins;
        this.separations = separations;
        this.acts = acts;
    }

    /** {@code another} tells which records the organisation is not; what a double click sends again opens nothing. */
    UUID open(PartnerKind kind, Partner.Description said, Predicate<UUID> another, Act act) {
        if (acts.isDone(act.key())) {
            return file.open(kind, said, act);
        }
        var likely = twins.of(said, null, act.actor());
        if (!likely.stream().map(Twins.Twin::id).allMatch(another)) {
            throw new LikelyTwins(likely);
        }
        return file.open(
                kind,
                said,
                act,
                opened -> separations.keep(
                        opened, likely.stream().map(Twins.Twin::id).toList(), act.actor()));
    }
}
