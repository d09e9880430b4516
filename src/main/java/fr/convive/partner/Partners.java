package fr.convive.partner;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All partners of all académies; pages and programs reach them through {@link PartnerFile}, which knows who may see what. */
public interface Partners extends Repository<Partner, UUID> {

    Optional<Partner> findById(UUID id);

    Partner save(Partner partner);

    default Partner get(UUID id) {
        return findById(id).orElseThrow(() -> new UnknownPartner(id));
    }

    @Query("select p.parent from Partner p where p.id = :id")
    Optional<UUID> findParent(UUID id);

    /** Somebody there was met on that day; whoever is writing the record meanwhile is not disturbed. */
    @Modifying
    @Query("update Partner p set p.lastContactOn = :day where p.id = :id"
            + " and (p.lastContactOn is null or p.lastContactOn < :day)")
    void noteContact(UUID id, LocalDate day);

    /** The last day somebody there was met, where that of an exchange was told wrongly. */
    @Modifying
    @Query("update Partner p set p.lastContactOn ="
            + " (select max(i.heldOn) from Interaction i where i.partnerId = p.id) where p.id = :id")
    void recountContact(UUID id);

    /** A group and all the groups above it. */
    default Set<UUID> lineage(@Nullable UUID group) {
        var above = new LinkedHashSet<UUID>();
        for (var each = group; each != null && above.add(each); ) {
            each = findParent(each).orElse(null);
        }
        return above;
    }
}
