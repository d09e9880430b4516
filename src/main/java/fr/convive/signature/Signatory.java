package fr.convive.signature;

import fr.convive.convention.Party;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * « Signataire » : who signs for a party, at what place in the order; {@code head} where it is the head of the school
 * that carries the convention, who alone signs for it (R421-9, domain rule 3.3).
 */
@Embeddable
record Signatory(
        int position,
        @Enumerated(EnumType.STRING) Party.Side side,
        String party,
        String name,
        String title,
        boolean head) {

    /** Its name in the process: the place it signs at. */
    String id() {
        return Integer.toString(position);
    }
}
