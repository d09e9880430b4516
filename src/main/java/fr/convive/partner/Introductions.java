package fr.convive.partner;

import fr.convive.people.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Ce qui est déjà connu » of a partner when a convention with it opens, so that nobody types it again. */
@Component
public class Introductions {

    private final PartnerFile file;
    private final AddressBook book;
    private final Prospecting prospecting;
    private final Clock clock;

    Introductions(PartnerFile file, AddressBook book, Prospecting prospecting, Clock clock) {
        this.file = file;
        this.book = book;
        this.prospecting = prospecting;
        this.clock = clock;
    }

    /** A partner by its names and numbers, who speaks for it, and what was proposed to it. */
    public record Introduction(
            UUID partner,
            String name,
            @Nullable String uai,
            @Nullable String siret,
            @Nullable String representative,
            @Nullable String title,
            @Nullable String proposal) {}

    /** What is known in the perimeter of who asks. */
    @Transactional(readOnly = true)
    public Introduction of(UUID id, Actor actor) {
        var partner = file.visible(id, actor);
        var known = partner.identifiers();
        var today = LocalDate.now(clock);
        var speaker = book.of(partner, actor).stream()
                .filter(contact -> contact.isThereOn(today))
                .map(Contact::described)
                .findFirst();
        return new Introduction(
                id,
                partner.name(),
                known.uai() == null ? null : known.uai().code(),
                known.siret() == null ? null : known.siret().digits(),
                speaker.map(Contact.Description::name).orElse(null),
                speaker.map(Contact.Description::role).orElse(null),
                prospecting
                        .furthest(partner, actor)
                        .map(Prospect::method)
                        .map(Prospect.Method::proposal)
                        .orElse(null));
    }
}
