package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The specifications of all conventions. */
interface Specifications extends Repository<Specification, ConventionId> {

    Optional<Specification> findById(ConventionId id);

    Specification save(Specification specification);
}
