package fr.convive.followup;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The decisions on reports in default, of all conventions. */
interface Sanctions extends Repository<Sanction, UUID> {

    List<Sanction> findByConventionOrderByDecidedOn(ConventionId convention);

    Sanction save(Sanction sanction);
}
