package fr.convive.drafting;

import fr.convive.convention.ConventionId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The partners' answers to all drafts. */
interface Consultations extends Repository<Consultation, UUID> {

    Optional<Consultation> findByConventionAndRound(ConventionId convention, int round);

    Consultation save(Consultation consultation);
}
