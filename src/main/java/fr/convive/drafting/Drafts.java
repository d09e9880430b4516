package fr.convive.drafting;

import fr.convive.convention.ConventionId;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The drafts of all conventions. */
interface Drafts extends Repository<Draft, ConventionId> {

    Optional<Draft> findById(ConventionId id);

    Draft save(Draft draft);

    default Draft get(String businessKey) {
        return findById(ConventionId.of(businessKey))
                .orElseThrow(() -> new NoSuchElementException("No draft of " + businessKey));
    }
}
