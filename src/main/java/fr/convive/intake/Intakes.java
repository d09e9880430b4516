package fr.convive.intake;

import fr.convive.convention.ConventionId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All conventions taken in. */
interface Intakes extends Repository<Intake, ConventionId> {

    Optional<Intake> findById(ConventionId convention);

    Optional<Intake> findBySchoolAndReferenceAndSignedOn(String school, String reference, LocalDate signedOn);

    Intake save(Intake intake);
}
