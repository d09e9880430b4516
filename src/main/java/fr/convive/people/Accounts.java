package fr.convive.people;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who signs in, with the roles held that day. */
@Component
public class Accounts implements UserDetailsService {

    private final People people;
    private final Actors actors;
    private final Clock clock;

    Accounts(People people, Actors actors, Clock clock) {
        this.people = people;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public SignedIn loadUserByUsername(String login) {
        return people.findByLogin(login).map(this::known).orElseThrow(() -> new UsernameNotFoundException(login));
    }

    public SignedIn known(Person person) {
        return new SignedIn(actors.today(person), person.isActive(), today());
    }

    /** Roles are dated: what was read another day is read again. */
    public boolean isOfToday(SignedIn known) {
        return known.on().equals(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
