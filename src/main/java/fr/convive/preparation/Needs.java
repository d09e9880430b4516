package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The needs of all conventions. */
interface Needs extends Repository<Need, ConventionId> {

    Optional<Need> findById(ConventionId id);

    Need save(Need need);
}
