package fr.convive.preparation;

import fr.convive.convention.ConventionId;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The risk analyses of all conventions. */
interface RiskAnalyses extends Repository<RiskAnalysis, ConventionId> {

    Optional<RiskAnalysis> findById(ConventionId id);

    RiskAnalysis save(RiskAnalysis analysis);

    default RiskAnalysis get(ConventionId id) {
        return findById(id).orElseThrow(() -> new NoSuchElementException("No risk analysis of " + id));
    }
}
