package fr.convive.partner;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Ressemblance » : what two records have in common that organisations do not share. */
final class Likeness {

    private Likeness() {}

    /** A record by what it is compared with others. */
    record Sample(
            UUID id,
            String name,
            @Nullable String town,
            @Nullable String siren,
            @Nullable String siret,
            @Nullable String uai,
            @Nullable String rna,
            @Nullable String address,
            @Nullable String postcode) {}

    /** Why these two may be one; nothing where their numbers say that they are two. */
    static Set<Twins.Why> of(Sample one, Sample other) {
        var why = EnumSet.noneOf(Twins.Why.class);
        if (areTwo(one.siren(), other.siren())
                || areTwo(one.siret(), other.siret())
                || areTwo(one.uai(), other.uai())) {
            return why;
        }
        shared(one.siret(), other.siret(), Twins.Why.SAME_SIRET, why);
        shared(one.uai(), other.uai(), Twins.Why.SAME_UAI, why);
        shared(one.rna(), other.rna(), Twins.Why.SAME_RNA, why);
        shared(one.siren(), other.siren(), Twins.Why.SAME_SIREN, why);
        Twins.close(one.name(), other.name()).ifPresent(why::add);
        var here = SearchWords.ofAddress(one.address(), one.postcode());
        if (!here.isEmpty() && here.equals(SearchWords.ofAddress(other.address(), other.postcode()))) {
            why.add(Twins.Why.SAME_ADDRESS);
        }
        return why;
    }

    private static boolean areTwo(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static void shared(@Nullable String one, @Nullable String other, Twins.Why reason, Set<Twins.Why> why) {
        if (one != null && Objects.equals(one, other)) {
            why.add(reason);
        }
    }
}
