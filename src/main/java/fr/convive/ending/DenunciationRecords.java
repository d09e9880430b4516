package fr.convive.ending;

import fr.convive.convention.ConventionId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The denunciations of all conventions, one of each at most. */
interface DenunciationRecords extends Repository<Denunciation, ConventionId> {

    Optional<Denunciation> findById(ConventionId id);

    Denunciation save(Denunciation denunciation);
}
