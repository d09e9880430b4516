package fr.convive.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may answer beside me: the people who hold a role in an organisation today. */
@Component
public class Colleagues {

    private final People people;
    private final Clock clock;

    Colleagues(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** That person, if what is offered to this audience is offered to them. */
    public Optional<Actor> find(String login, String audience) {
        return people.findByLogin(login)
                .filter(Person::isActive)
                .map(person -> person.on(LocalDate.now(clock)))
                .filter(actor -> actor.audiences().contains(audience));
    }
}
