package fr.convive.partner;

import fr.convive.people.Perimeter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All exchanges, each by the school that had it. */
interface Interactions extends Repository<Interaction, UUID> {

    Optional<Interaction> findById(UUID id);

    Interaction save(Interaction interaction);

    @Query("select i from Interaction i where i.partnerId = :partner"
            + " and (:national = true or i.school in :codes or i.academy in :codes) order by i.heldOn desc, i.id")
    List<Interaction> findVisible(UUID partner, boolean national, Collection<String> codes);

    /** The last first. */
    default List<Interaction> of(UUID partner, Perimeter perimeter) {
        return findVisible(partner, perimeter.isNational(), perimeter.codes());
    }
}
