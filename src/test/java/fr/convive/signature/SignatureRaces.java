package fr.convive.signature;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Not part of the suite: a thousand signatures, each given by four at the same moment; {@code mvn test
 * -Dtest=SignatureRaces}, on H2 then on PostgreSQL.
 */
@ApplicationTest
@Tag("database")
class SignatureRaces {

    private static final int CONVENTIONS = 53;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void inAThousandRacesEverySignatureIsGivenExactlyOnce() throws Exception {
        var race = beans.createBean(Race.class);
        int signatures = 0;
        for (int i = 0; i < CONVENTIONS; i++) {
            signatures += race.run();
        }
        assertThat(signatures).isGreaterThanOrEqualTo(1_000);
        System.out.println("BENCHMARK " + signatures + " signatures, each raced for by " + Race.RUNNERS);
    }
}
