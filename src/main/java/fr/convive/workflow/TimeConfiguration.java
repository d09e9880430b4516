package fr.convive.workflow;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for everybody: the wall's, or the rehearsal's. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${convive.rehearsal.start:}'.isBlank()")
    static class Rehearsing {

        @Bean
        RehearsalClock clock(@Value("${convive.rehearsal.start}") LocalDate start) {
            return new RehearsalClock(start);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Real {

        @Bean
        @ConditionalOnMissingBean(Clock.class)
        Clock clock() {
            return Clock.system(Paris.ZONE);
        }
    }
}
