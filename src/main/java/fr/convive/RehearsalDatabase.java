package fr.convive;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A rehearsal plays in a database of its own unless told otherwise, so that it never meets the other. */
class RehearsalDatabase implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("convive.rehearsal.start", "").isBlank()) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("rehearsal", Map.of("convive.rehearsal.database", "rehearsal")));
        }
    }
}
