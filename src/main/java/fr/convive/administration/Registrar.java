package fr.convive.administration;

import fr.convive.people.Administered;
import fr.convive.people.Membership;
import fr.convive.people.People;
import fr.convive.people.Perimeter;
import fr.convive.people.Person;
import fr.convive.people.PersonRenamed;
import fr.convive.people.Role;
import fr.convive.people.Sessions;
import fr.convive.workflow.Act;
import fr.convive.workflow.Acts;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What an administrator does to accounts and roles, each act once and in the journal. */
@Component
class Registrar {

    private final Acts acts;
    private final People people;
    private final Roster roster;
    private final Invitations invitations;
    private final Sessions sessions;
    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registrar(
            Acts acts,
            People people,
            Roster roster,
            Invitations invitations,
            Sessions sessions,
            JdbcTemplate jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.acts = acts;
        this.people = people;
        this.roster = roster;
        this.invitations = invitations;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A new account, which an invitation opens. */
    void create(String login, String name, @Nullable String email, Giving giving, Act act) {
        acts.once(act, "person " + login, giving.organisation(), () -> {
            invitations.accounts(Map.of(login, name), null);
            people.save(person(login)
                    .writtenTo(email)
                    .holding(giving.role(), giving.organisation(), giving.from(), giving.to()));
            tell(act, "PERSON_CREATED", login, "", name + "\n" + giving.words());
        });
    }

    /** A role to give: what, where, from when until when. */
    record Giving(Role role, String organisation, LocalDate from, LocalDate to) {

        String words() {
            return role.code() + ":" + organisation + " " + from + " " + to;
        }
    }

    void rename(String login, String name, Act act) {
        refuseElsewhere(login, act);
        once(login, act, () -> {
            var person = person(login);
            var before = person.name();
            person.rename(name);
            people.save(person);
            events.publishEvent(new PersonRenamed(act.actor(), login, before, name));
        });
    }

    /** The address itself is no fact of the journal: it may be erased. */
    void address(String login, @Nullable String email, Act act) {
        refuseElsewhere(login, act);
        once(login, act, () -> {
            people.save(person(login).writtenTo(email));
            tell(act, "PERSON_ADDRESSED", login, "", "");
        });
    }

    void give(String login, Giving giving, Act act) {
        once(login, act, () -> {
            people.save(person(login).holding(giving.role(), giving.organisation(), giving.from(), giving.to()));
            sessions.end(login);
            tell(act, "ROLE_GIVEN", login, "", giving.words());
        });
    }

    void end(String login, Membership held, LocalDate from, LocalDate lastDay, Act act) {
        once(login, act, () -> {
            if (held.role() == Role.ADMIN && lastDay.isBefore(Days.FAR)) {
                refuseLast(login);
            }
            var person = person(login);
            if (!person.endRole(held, from, lastDay)) {
                throw new NoSuchElementException("No such role");
            }
            people.save(person);
            sessions.end(login);
            tell(act, "ROLE_ENDED", login, "", held.audience() + " " + from + " " + lastDay);
        });
    }

    void reactivate(String login, Act act) {
        refuseElsewhere(login, act);
        once(login, act, () -> {
            var person = person(login);
            person.reactivate();
            people.save(person);
            tell(act, "PERSON_REACTIVATED", login, "", "");
        });
    }

    /** A link shown once; what was chosen before holds until it serves. */
    Invitations.Issued invite(String login, Act act) {
        refuseElsewhere(login, act);
        return acts.run(() -> {
            tell(act, "PERSON_INVITED", login, "", "");
            return invitations.issue(login);
        });
    }

    /** Those who administer everything are held, so that two of them never leave together. */
    void refuseLast(String login) {
        var others = jdbc.queryForList(
                "select m.login from membership m join person p on p.login = m.login where m.role = 'ADMIN' and m.organisation = ?"
                        + " and m.held_from <= ? and m.held_to >= ? and p.active = true for update",
                String.class,
                Perimeter.NATION,
                Date.valueOf(LocalDate.now(clock)),
                Date.valueOf(LocalDate.now(clock)));
        if (others.contains(login) && others.stream().allMatch(login::equals)) {
            throw new LastAdministrator();
        }
    }

    void refuseElsewhere(String login, Act act) {
        if (!roster.get(login, act.actor()).isWhollyReached(LocalDate.now(clock))) {
            throw new HeldElsewhere();
        }
    }

    private void once(String login, Act act, Runnable body) {
        roster.get(login, act.actor());
        acts.once(act, "person " + login, Perimeter.NATION, body);
    }

    Person person(String login) {
        return people.findByLogin(login).orElseThrow(() -> new NoSuchElementException("No person " + login));
    }

    void tell(Act act, String what, String login, String before, String after) {
        events.publishEvent(new Administered(act.actor(), what, "person " + login, before, after));
    }
}
