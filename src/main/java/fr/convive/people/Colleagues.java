package fr.convive.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people one works with: who still has an account, and what they do today. */
@Component
public class Colleagues {

    private final People people;
    private final Clock clock;

    Colleagues(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** That person, with the roles held today. */
    public Optional<Actor> find(String login) {
        return people.findByLogin(login).filter(Person::isActive).map(person -> person.on(LocalDate.now(clock)));
    }
}
