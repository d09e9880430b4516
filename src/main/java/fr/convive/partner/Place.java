package fr.convive.partner;

import org.jspecify.annotations.Nullable;

/** « Adresse » : where an organisation is found. */
public record Place(
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String town) {

    public static final Place NOWHERE = new Place(null, null, null);
}
