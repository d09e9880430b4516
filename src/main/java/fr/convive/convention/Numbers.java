package fr.convive.convention;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Gives order numbers without a hole: the next one of a scope, in the transaction that uses it. */
@Component
public class Numbers {

    private final JdbcTemplate jdbc;

    Numbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public int next(String scope) {
        if (jdbc.update("update counter set last_value = last_value + 1 where scope = ?", scope) == 0) {
            jdbc.update("insert into counter (scope, last_value) values (?, 1)", scope);
            return 1;
        }
        Integer last = jdbc.queryForObject("select last_value from counter where scope = ?", Integer.class, scope);
        return last == null ? 1 : last;
    }
}
