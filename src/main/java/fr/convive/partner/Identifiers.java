package fr.convive.partner;

import org.jspecify.annotations.Nullable;

/** The numbers that name an organisation in the registers; each is sound or is not there. */
public record Identifiers(
        @Nullable Siren siren,
        @Nullable Siret siret,
        @Nullable Uai uai,
        @Nullable Rna rna,
        @Nullable Naf naf) {

    public static final Identifiers NONE = new Identifiers(null, null, null, null, null);

    /** A SIRET tells its SIREN. */
    public Identifiers {
        if (siret != null) {
            if (siren != null && !siren.equals(siret.siren())) {
                throw new IllegalArgumentException("The SIRET is another company's");
            }
            siren = siret.siren();
        }
    }
}
