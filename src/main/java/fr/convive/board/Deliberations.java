package fr.convive.board;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All acts of all boards. */
interface Deliberations extends Repository<Deliberation, UUID> {

    Optional<Deliberation> findFirstByConventionOrderByVotedOnDesc(ConventionId convention);

    List<Deliberation> findBySessionId(UUID sessionId);

    Deliberation save(Deliberation deliberation);

    /** The last act on a convention, where the process guarantees that the board has voted. */
    default Deliberation last(ConventionId convention) {
        return findFirstByConventionOrderByVotedOnDesc(convention)
                .orElseThrow(() -> new IllegalStateException("No act on " + convention));
    }
}
