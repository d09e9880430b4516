package fr.convive.signature;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All signatures and refusals to sign. */
interface Signatures extends Repository<Signature, UUID> {

    List<Signature> findByRoundIdOrderBySignatory(UUID roundId);

    List<Signature> findByRoundIdIn(Collection<UUID> rounds);

    Signature save(Signature signature);

    default List<Signature> of(SignatureRound round) {
        return findByRoundIdOrderBySignatory(round.id());
    }
}
