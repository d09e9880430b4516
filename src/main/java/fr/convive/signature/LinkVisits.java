package fr.convive.signature;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The visits under way, by the hash of their cookie. */
interface LinkVisits extends Repository<LinkVisit, String> {

    Optional<LinkVisit> findById(String idHash);

    LinkVisit save(LinkVisit visit);

    void deleteByExpiresAtBefore(Instant moment);
}
