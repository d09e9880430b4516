package fr.convive.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes of somebody with an account the person who acts: the roles held today, and the schools that these open. */
@Component
class Actors {

    private final Organisations organisations;
    private final Clock clock;

    Actors(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    Actor today(Person person) {
        var actor = person.on(LocalDate.now(clock));
        return actor.reaching(schoolsIn(actor));
    }

    /** Only a department needs the tree: a school opens itself, and each school bears the code of its académie. */
    private Map<String, Set<String>> schoolsIn(Actor actor) {
        var above = actor.memberships().stream()
                .filter(held -> held.role().isHeldAbove())
                .map(Membership::organisation)
                .collect(toSet());
        return above.isEmpty()
                ? Map.of()
                : organisations.findStanding(above).stream()
                        .collect(groupingBy(
                                Organisations.Standing::getAbove, mapping(Organisations.Standing::getCode, toSet())));
    }
}
