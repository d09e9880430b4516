package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The frameworks that people chose. */
interface FrameworkChoices extends Repository<FrameworkChoice, ConventionId> {

    Optional<FrameworkChoice> findById(ConventionId id);

    FrameworkChoice save(FrameworkChoice choice);
}
