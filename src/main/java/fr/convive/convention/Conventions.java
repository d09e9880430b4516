package fr.convive.convention;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All conventions; pages and programs reach them through {@link Registry}, which knows who may see what. */
public interface Conventions extends Repository<Convention, ConventionId> {

    Optional<Convention> findById(ConventionId id);

    Optional<Convention> findByNumber(String number);

    /** The numbers of those that take its place, in the order of their opening. */
    @Query("select c.number from Convention c where c.predecessor = :number order by c.number")
    List<String> findNumbersByPredecessor(String number);

    Convention save(Convention convention);

    default Convention get(String businessKey) {
        return findById(ConventionId.of(businessKey)).orElseThrow(() -> new UnknownConvention(businessKey));
    }
}
