package fr.convive.drafting;

import fr.convive.Life;
import org.springframework.jdbc.core.JdbcTemplate;

final class Alone {
    private Alone() {}

    static void start(Life life, JdbcTemplate jdbc, String number) {
        life.alone(number, "DRAFT", "drafting");
    }
}
