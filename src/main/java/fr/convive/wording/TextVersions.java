package fr.convive.wording;

import fr.convive.convention.ConventionId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All texts that ever went out. */
interface TextVersions extends Repository<TextVersion, UUID> {

    List<TextVersion> findByConventionOrderByOfTextAscRoundAsc(ConventionId convention);

    TextVersion save(TextVersion version);
}
