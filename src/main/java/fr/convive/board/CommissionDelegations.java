package fr.convive.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All delegations of boards to their permanent commissions. */
interface CommissionDelegations extends Repository<CommissionDelegation, UUID> {

    Optional<CommissionDelegation> findById(UUID id);

    CommissionDelegation save(CommissionDelegation delegation);

    List<CommissionDelegation> findBySchool(String school);

    @Query("""
            select d from CommissionDelegation d
             where d.endsOn >= :day and (:national = true or d.school in :codes or d.academy in :codes)
             order by d.school, d.startsOn
            """)
    List<CommissionDelegation> findRunning(boolean national, Collection<String> codes, LocalDate day);
}
