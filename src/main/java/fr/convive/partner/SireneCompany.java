package fr.convive.partner;

import org.jspecify.annotations.Nullable;

/** A company as the public register tells it, its head office's place included; never a person. */
public record SireneCompany(
        String name,
        String siren,
        @Nullable String siret,
        @Nullable String naf,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String town,
        boolean active,
        boolean shown) {

    /** The address without the postcode and the town that the register writes after it. */
    public @Nullable String street() {
        return address == null || postcode == null || address.indexOf(postcode) < 2
                ? address
                : address.substring(0, address.indexOf(postcode)).strip();
    }
}
