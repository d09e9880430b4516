package fr.convive.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All powers, past and to come. */
interface Powers extends Repository<Power, UUID> {

    Optional<Power> findById(UUID id);

    Power save(Power power);

    List<Power> findByOrganisationAndDeedOrderByPlaceAscStartsOnAsc(String organisation, Deed deed);

    List<Power> findByHolderAndEndsOnGreaterThanEqual(String holder, LocalDate day);

    List<Power> findByHolderAndOrganisationAndDeedOrderByPlace(String holder, String organisation, Deed deed);

    @Query("select p from Power p where p.organisation = :organisation and p.endsOn >= :day"
            + " order by p.deed, p.place, p.startsOn")
    List<Power> findIn(String organisation, LocalDate day);
}
