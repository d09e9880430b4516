package fr.convive.people;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The sessions open on all nodes: whoever changes what a person may do ends theirs, and they sign in again. */
@Component("sessionsOfPeople")
public class Sessions {

    private final JdbcTemplate jdbc;

    Sessions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PersonDeactivated gone) {
        end(gone.login());
    }

    @EventListener
    void on(PersonErased gone) {
        end(gone.login());
    }

    /** Ends every session of that person, in the transaction where they changed; says how many there were. */
    public int end(String login) {
        return jdbc.update("delete from spring_session where principal_name = ?", login);
    }
}
