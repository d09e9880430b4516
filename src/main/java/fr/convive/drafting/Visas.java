package fr.convive.drafting;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The visas of all drafts. */
interface Visas extends Repository<Visa, UUID> {

    List<Visa> findByConventionAndRoundOrderByKind(ConventionId convention, int round);

    Visa save(Visa visa);
}
