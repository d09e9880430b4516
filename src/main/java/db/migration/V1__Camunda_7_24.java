package db.migration;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The engine's own tables, from the scripts in its jar: Flyway owns every table. */
@SuppressWarnings("checkstyle:TypeName") // Flyway reads version and description from the name
public class V1__Camunda_7_24 extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName();
        String database = switch (product) {
            case "H2" -> "h2";
            case "PostgreSQL" -> "postgres";
            default -> throw new IllegalStateException("H2 or PostgreSQL, not " + product);
        };
        for (String part : PARTS) {
            var script = new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part));
            ScriptUtils.executeSqlScript(connection, new EncodedResource(script, StandardCharsets.UTF_8));
        }
    }
}
