package fr.convive.people;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who signs in, with the roles held that day. */
@Component
class Accounts implements UserDetailsService {

    private final People people;
    private final Actors actors;

    Accounts(People people, Actors actors) {
        this.people = people;
        this.actors = actors;
    }

    @Override
    public SignedIn loadUserByUsername(String login) {
        return people.findByLogin(login)
                .map(person -> new SignedIn(actors.today(person), person.passwordHash(), person.isActive()))
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }
}
