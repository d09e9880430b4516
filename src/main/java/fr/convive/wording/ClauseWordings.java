package fr.convive.wording;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All versions of all clauses. */
interface ClauseWordings extends Repository<ClauseWording, UUID> {

    List<ClauseWording> findByOwnerInOrderByVersion(Collection<String> owners);

    ClauseWording save(ClauseWording wording);
}
