package fr.convive.partner;

import fr.convive.people.Perimeter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody known at a partner's, each by the school that knows them. */
interface Contacts extends Repository<Contact, UUID> {

    Optional<Contact> findById(UUID id);

    Contact save(Contact contact);

    /** Written at once, for who reads the tables next in the same transaction. */
    Contact saveAndFlush(Contact contact);

    @Query("select c from Contact c where c.partnerId = :partner"
            + " and (:national = true or c.school in :codes or c.academy in :codes) order by c.name, c.id")
    List<Contact> findVisible(UUID partner, boolean national, Collection<String> codes);

    default List<Contact> of(UUID partner, Perimeter perimeter) {
        return findVisible(partner, perimeter.isNational(), perimeter.codes());
    }
}
