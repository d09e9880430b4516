package fr.convive.people;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The people one works with: who still has an account, and what they do today. */
@Component
public class Colleagues {

    private final People people;
    private final Actors actors;

    Colleagues(People people, Actors actors) {
        this.people = people;
        this.actors = actors;
    }

    /** That person, with the roles held today. */
    public Optional<Actor> find(String login) {
        return people.findByLogin(login).filter(Person::isActive).map(actors::today);
    }
}
