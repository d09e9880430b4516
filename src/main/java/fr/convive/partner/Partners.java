package fr.convive.partner;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All partners of all académies; pages and programs reach them through {@link PartnerFile}, which knows who may see what. */
public interface Partners extends Repository<Partner, UUID> {

    Optional<Partner> findById(UUID id);

    Partner save(Partner partner);

    default Partner get(UUID id) {
        return findById(id).orElseThrow(() -> new UnknownPartner(id));
    }
}
