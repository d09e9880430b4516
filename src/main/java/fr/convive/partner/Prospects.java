package fr.convive.partner;

import fr.convive.people.Perimeter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All that schools court, each by the school that does. */
interface Prospects extends Repository<Prospect, UUID> {

    Prospect save(Prospect prospect);

    Optional<Prospect> findById(UUID id);

    @Query("select p from Prospect p where p.partnerId = :partner"
            + " and (:national = true or p.school in :codes or p.academy in :codes) order by p.openedOn desc, p.id")
    List<Prospect> findVisible(UUID partner, boolean national, Collection<String> codes);

    @Query("select p from Prospect p where p.partnerId = :partner and p.school = :school"
            + " and p.state <> fr.convive.partner.ProspectState.BECAME order by p.openedOn, p.id")
    List<Prospect> findAllOpen(UUID partner, String school);

    /** Of those that the school courts it for, the furthest, which a convention is opened from. */
    default Optional<Prospect> findFurthest(UUID partner, String school) {
        return findAllOpen(partner, school).stream().max(Comparator.comparing(Prospect::progress));
    }

    /** The last first. */
    default List<Prospect> of(UUID partner, Perimeter perimeter) {
        return findVisible(partner, perimeter.isNational(), perimeter.codes());
    }
}
