package fr.convive.workflow;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** One clock for everybody: the wall's, which a demonstration may hold still to tell its past, or the rehearsal's. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class TimeConfiguration {

    @Bean
    Clock clock(
            @Value("${convive.rehearsal.start:}") String start,
            @Value("${convive.demonstration}") boolean demonstration) {
        if (!start.isBlank()) {
            return new RehearsalClock(LocalDate.parse(start));
        }
        return demonstration ? new RehearsalClock() : Clock.system(Paris.ZONE);
    }
}
