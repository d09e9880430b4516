package fr.convive.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All files received. */
interface StoredDocuments extends JpaRepository<Document, UUID> {

    Optional<Document> findByIdAndCaseKey(UUID id, String caseKey);

    List<Document> findByCaseKeyOrderByReceivedAt(String caseKey);
}
