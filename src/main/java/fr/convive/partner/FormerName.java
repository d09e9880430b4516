package fr.convive.partner;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** « Ex- » : a name that an organisation bore until a day, that day included. */
@Embeddable
public record FormerName(String name, String sortName, LocalDate borneUntil) {

    static FormerName of(String name, LocalDate borneUntil) {
        return new FormerName(name, Sorting.key(name), borneUntil);
    }
}
