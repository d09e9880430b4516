package fr.convive.convention;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names one convention for ever; its text is the business key of its process. */
@Embeddable
public record ConventionId(UUID id) implements Serializable {

    public static ConventionId next() {
        return new ConventionId(UUID.randomUUID());
    }

    public static ConventionId of(String text) {
        return new ConventionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
