package fr.convive.partner;

import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application of the tests asks a register on this machine. */
@TestConfiguration(proxyBeanMethods = false)
public class SireneOfTests {

    @Bean(destroyMethod = "close")
    Register register() throws IOException {
        return new Register();
    }

    @Bean
    @Primary
    Sirene sireneOfTests(Register register, SireneReading reading) {
        return new Sirene(
                new SireneSettings(
                        true, register.url(), Duration.ofSeconds(1), 1000, Duration.ofNanos(1), 1000, Duration.ZERO),
                reading);
    }
}
