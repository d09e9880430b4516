package fr.convive.people;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All schools and académies. */
public interface Organisations extends Repository<Organisation, String> {

    Optional<Organisation> findByCode(String code);

    List<Organisation> findByLevelOrderByCode(Organisation.Level level);

    Organisation save(Organisation organisation);

    default Organisation get(String code) {
        return findByCode(code).orElseThrow(() -> new NoSuchElementException("No organisation " + code));
    }
}
