package fr.convive.followup;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The follow-up of all conventions, campaign by campaign, as far as they have opened. */
interface Followups extends Repository<Followup, UUID> {

    Optional<Followup> findByConventionAndCode(ConventionId convention, String code);

    List<Followup> findByConventionOrderByDueOnAscCodeAsc(ConventionId convention);

    Followup save(Followup followup);

    default Followup get(String conventionId, String code) {
        return findByConventionAndCode(ConventionId.of(conventionId), code)
                .orElseThrow(() -> new NoSuchElementException("No follow-up " + code + " of " + conventionId));
    }

    default List<Followup> of(ConventionId convention) {
        return findByConventionOrderByDueOnAscCodeAsc(convention);
    }
}
