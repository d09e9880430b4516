package fr.convive.signin;

import fr.convive.people.People;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Asks again for the password of who is signed in, before what a screen left open should not allow. */
@Component
class PresentPassword {

    private final People people;
    private final Passwords passwords;
    private final Lockout lockout;

    PresentPassword(People people, Passwords passwords, Lockout lockout) {
        this.people = people;
        this.passwords = passwords;
        this.lockout = lockout;
    }

    /** Guessing is as slow here as at the door. */
    boolean isRight(String login, String typed, HttpServletRequest request) {
        var buckets = lockout.ofPresent(login);
        if (lockout.state(login, Knock.of(request), buckets).shut()) {
            return false;
        }
        var right = people.findByLogin(login)
                .filter(person -> passwords.isOf(person, Passwords.typed(typed)))
                .isPresent();
        if (right) {
            lockout.passed(buckets);
        } else {
            lockout.failed(buckets);
        }
        return right;
    }
}
