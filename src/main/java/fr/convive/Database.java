package fr.convive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where H2 and PostgreSQL differ: the name of a column of bytes. */
@Configuration(proxyBeanMethods = false)
class Database {

    @Bean
    FlywayConfigurationCustomizer namesOfTypes() {
        return flyway -> {
            try {
                var postgres = isPostgres(flyway.getDataSource());
                flyway.placeholders(Map.of(
                        "binary", postgres ? "bytea" : "binary large object",
                        "random_uuid", postgres ? "gen_random_uuid()" : "random_uuid()"));
            } catch (SQLException unreachable) {
                throw new IllegalStateException(unreachable);
            }
        };
    }

    private static boolean isPostgres(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }
}
