package fr.convive.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody with an account. */
public interface People extends Repository<Person, String> {

    Optional<Person> findByLogin(String login);

    Person save(Person person);

    long count();

    @Query("select p.login as login, p.name as name from Person p where p.login in :logins")
    List<Named> findNames(Collection<String> logins);

    /** A login and the name that people read. */
    interface Named {
        String getLogin();

        String getName();
    }
}
