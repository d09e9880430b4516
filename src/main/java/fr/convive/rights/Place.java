package fr.convive.rights;

import fr.convive.people.AccessRefused;
import fr.convive.people.Actor;
import fr.convive.people.Organisation;
import fr.convive.people.Organisations;
import fr.convive.people.Role;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The organisation whose rights a page is about: where the person works, or one they answer for. */
@Component
class Place {

    static final Set<Role> STEWARDS = EnumSet.of(Role.HEAD, Role.ACADEMY_MANAGER);
    static final Set<Role> GIVERS = EnumSet.of(Role.HEAD, Role.ACADEMY_MANAGER, Role.ADMIN);

    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Place(Organisations organisations, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.events = events;
    }

    /** That organisation, the person's own where none is named; one they have no part in does not exist. */
    Organisation visible(String code, Actor actor) {
        var named = code.isBlank() ? own(actor) : code.strip();
        var found = organisations
                .findByCode(named)
                .orElseThrow(() -> new NoSuchElementException("No organisation " + named));
        if (!worksIn(found, actor) && !answersFor(found, GIVERS, actor)) {
            throw hidden(actor, "organisation " + named);
        }
        return found;
    }

    /** What is not this person's to see: the same as what does not exist, and a fact of the journal. */
    NoSuchElementException hidden(Actor actor, String what) {
        events.publishEvent(new AccessRefused(actor, what));
        return new NoSuchElementException(what);
    }

    static boolean worksIn(Organisation place, Actor actor) {
        return actor.memberships().stream().anyMatch(held -> held.organisation().equals(place.code()));
    }

    static boolean answersFor(Organisation place, Set<Role> as, Actor actor) {
        return as.stream().anyMatch(role -> actor.holdsOver(role, place.code(), place.academy()));
    }

    private static String own(Actor actor) {
        return actor.memberships().stream()
                .map(held -> held.organisation())
                .min(String::compareTo)
                .orElseThrow(() -> new AccessDeniedException("Holds no role"));
    }
}
