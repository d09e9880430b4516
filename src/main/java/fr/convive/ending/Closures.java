package fr.convive.ending;

import fr.convive.convention.ConventionId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The closures of all conventions. */
interface Closures extends Repository<Closure, ConventionId> {

    Optional<Closure> findById(ConventionId id);

    Closure save(Closure closure);
}
