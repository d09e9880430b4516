package fr.convive;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a database holds, said once: real conventions, a demonstration or a rehearsal; a start of another kind is refused. */
@Component
class Installation implements InitializingBean {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final String mode;

    Installation(
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${convive.demonstration}") boolean demonstration,
            @Value("${convive.rehearsal.start:}") String rehearsalStart) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mode = !rehearsalStart.isBlank() ? "REHEARSAL" : demonstration ? "DEMONSTRATION" : "REAL";
    }

    @Override
    public void afterPropertiesSet() {
        List<String> held = jdbc.queryForList("select mode from installation", String.class);
        if (held.isEmpty()) {
            jdbc.update("insert into installation (mode, since) values (?, ?)", mode, Timestamp.from(clock.instant()));
        } else if (!held.contains(mode)) {
            throw new IllegalStateException(
                    "Cette base contient autre chose (%s) que ce que ce démarrage demande (%s) : indiquez une autre base, "
                                    .formatted(held.get(0), mode)
                            + "ou démarrez dans le mode qu'elle contient.");
        }
    }
}
