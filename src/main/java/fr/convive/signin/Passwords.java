package fr.convive.signin;

import fr.convive.people.Accounts;
import fr.convive.people.People;
import fr.convive.people.Person;
import java.text.Normalizer;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets in by password: the same answer, at the same cost, for a wrong one, an unknown login and a shut door. */
@Component
class Passwords implements AuthenticationProvider {

    static final int LONGEST = 128;
    private static final int LONGEST_LOGIN = 60;

    private final People people;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Lockout lockout;
    private final SecondFactor factor;
    private final String nobodys;

    Passwords(People people, Accounts accounts, PasswordEncoder encoder, Lockout lockout, SecondFactor factor) {
        this.people = people;
        this.accounts = accounts;
        this.encoder = encoder;
        this.lockout = lockout;
        this.factor = factor;
        this.nobodys = encoder.encode(Chance.word(18));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var login = asked.getName();
        var password = typed(String.valueOf(asked.getCredentials()));
        if (!(asked.getDetails() instanceof Knock knock) || login.length() > LONGEST_LOGIN) {
            throw new BadCredentialsException("Unknown");
        }
        var buckets = lockout.ofPassword(login, knock);
        var state = lockout.state(login, knock, buckets);
        var person = state.shut() ? null : people.findByLogin(login).orElse(null);
        if (person == null || !isOf(person, password) || !person.isActive()) {
            if (person == null) {
                encoder.matches(password, nobodys);
            }
            if (!state.shut()) {
                lockout.failed(buckets);
            }
            throw new BadCredentialsException("Unknown");
        }
        if (state.failures()) {
            lockout.passed(buckets);
        }
        return welcome(person, password, knock);
    }

    private Authentication welcome(Person person, String password, Knock knock) {
        if (!knock.program()
                && Hashing.mayBecomeStronger(person.passwordHash())
                && encoder.upgradeEncoding(person.passwordHash())) {
            person.changePassword(encoder.encode(password));
            people.save(person);
        }
        if (factor.isOn(person.login())) {
            throw new CodeWanted(person.login());
        }
        var known = accounts.known(person);
        var proof = UsernamePasswordAuthenticationToken.authenticated(known, null, known.getAuthorities());
        proof.setDetails(knock.address());
        return proof;
    }

    boolean isOf(Person person, String password) {
        if (person.passwordHash().startsWith(Hashing.NONE) || password.length() > LONGEST) {
            encoder.matches("", nobodys);
            return false;
        }
        return encoder.matches(password, person.passwordHash());
    }

    /** However the keyboard composes an accent. */
    static String typed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
