package fr.convive.intake;

import fr.convive.convention.Convention;
import fr.convive.convention.Party;
import fr.convive.convention.Terms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** « Dossier repris » : a convention as its document tells it, sound: who, on what, each text in turn and where it stands. */
record Dossier(
        @Nullable String reference,
        @Nullable String partnerReference,
        @Nullable String parent,
        List<String> themes,
        Convention.Opening opening,
        LocalDate signedOn,
        LocalDate effectiveOn,
        List<Text> texts,
        Standing standing) {

    /** The agreement as one act left it: 0 the convention, n its amendment n. */
    record Text(int number, LocalDate on, Terms terms, List<Party> parties) {}

    Text last() {
        return texts.get(texts.size() - 1);
    }
}
