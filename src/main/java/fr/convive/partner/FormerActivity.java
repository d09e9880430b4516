package fr.convive.partner;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A code of activity in its list, held until a day, that day included. */
@Embeddable
public record FormerActivity(
        String naf, @Enumerated(EnumType.STRING) Naf.Version nafVersion, LocalDate heldUntil) {

    Naf code() {
        return new Naf(naf, nafVersion);
    }
}
