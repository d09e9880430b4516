package fr.convive.people;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who signs in, with the roles held that day. */
@Component
class Accounts implements UserDetailsService {

    private final People people;
    private final Clock clock;

    Accounts(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public SignedIn loadUserByUsername(String login) {
        return people.findByLogin(login)
                .map(person -> new SignedIn(person.on(LocalDate.now(clock)), person.passwordHash(), person.isActive()))
                .orElseThrow(() -> new UsernameNotFoundException(login));
    }
}
