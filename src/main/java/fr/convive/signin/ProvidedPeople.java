package fr.convive.signin;

import fr.convive.people.AccountChanged;
import fr.convive.people.Accounts;
import fr.convive.people.Membership;
import fr.convive.people.People;
import fr.convive.people.Person;
import fr.convive.people.Role;
import fr.convive.people.Sessions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who a provider sends: known again by its subject alone, written down or brought up to date each time they come. */
@Component
class ProvidedPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final int LONGEST_LOGIN = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CLAIM = 300;

    private final OidcUserService provider = new OidcUserService();
    private final People people;
    private final Accounts accounts;
    private final Claims claims;
    private final Provider settings;
    private final Sessions sessions;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProvidedPeople(
            People people,
            Accounts accounts,
            Claims claims,
            Provider settings,
            Sessions sessions,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.claims = claims;
        this.settings = settings;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = provider.loadUser(request);
        transaction.executeWithoutResult(status -> write(user));
        return user;
    }

    private void write(OidcUser user) {
        var person = loginOf(user).flatMap(people::findByLogin).orElseGet(() -> newcomer(user));
        if (!person.isActive()) {
            throw new OAuth2AuthenticationException("account_closed");
        }
        person.rename(nameOf(user, person));
        bringRoles(person, user);
        people.save(person);
    }

    Optional<String> loginOf(OidcUser user) {
        return jdbc
                .queryForList(
                        "select login from provided_identity where issuer = ? and subject = ?",
                        String.class,
                        issuer(user),
                        user.getSubject())
                .stream()
                .findFirst();
    }

    /** Without the claim, the roles given here stay; with it, the provider alone says which. */
    private void bringRoles(Person person, OidcUser user) {
        var how = settings.settings().orElseThrow();
        var said = user.getClaims().get(how.rolesClaim());
        if (said == null) {
            return;
        }
        var read = claims.read(said, user.getClaims().get(how.organisationsClaim()), how);
        var before = accounts.known(person).actor();
        person.holdOnly(read.roles(), held -> isOursAlone(held, how), LocalDate.now(clock));
        var now = accounts.known(person).actor();
        if (!now.memberships().equals(before.memberships())) {
            sessions.end(person.login());
        }
        read.ignored()
                .forEach(word -> events.publishEvent(new AccountChanged(
                        now, "CLAIM_IGNORED", word.substring(0, Math.min(word.length(), LONGEST_CLAIM)))));
    }

    private static boolean isOursAlone(Membership held, ProviderSettings how) {
        return held.role() == Role.ADMIN && !how.adminFromClaim();
    }

    private Person newcomer(OidcUser user) {
        var login = freeLogin(user);
        var person = people.save(new Person(login, login, Hashing.NONE));
        jdbc.update(
                "insert into provided_identity (issuer, subject, login) values (?, ?, ?)",
                issuer(user),
                user.getSubject(),
                login);
        return person;
    }

    /** The name they have there, unless somebody here has it: nobody takes an account over by its name or address. */
    private String freeLogin(OidcUser user) {
        var said = Optional.ofNullable(user.getPreferredUsername()).orElse("");
        var plain = said.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "");
        var wished = plain.substring(0, Math.min(plain.length(), LONGEST_LOGIN));
        var isFree = !wished.isEmpty()
                && !wished.equals("convive")
                && people.findByLogin(wished).isEmpty();
        return isFree ? wished : (wished.isEmpty() ? "compte" : wished) + "-" + Chance.hex(4);
    }

    private static String nameOf(OidcUser user, Person person) {
        var name = Optional.ofNullable(user.getFullName())
                .filter(said -> !said.isBlank())
                .orElse(person.name());
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String issuer(OidcUser user) {
        return String.valueOf(user.getIdToken().getIssuer());
    }
}
