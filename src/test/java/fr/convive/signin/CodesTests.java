package fr.convive.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The six digits, against the table of RFC 6238 (appendix B, SHA-1, its last six of eight). */
class CodesTests {

    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theTableOfTheStandardHolds(long seconds, String code) {
        assertThat(Codes.at(SECRET, Codes.stepAt(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
    }

    @Test
    void oneStepEarlyOrLateIsTakenAndNoMore() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long here = Codes.stepAt(now);

        assertThat(Codes.stepOf(Codes.at(SECRET, here - 1), SECRET, now, 0)).hasValue(here - 1);
        assertThat(Codes.stepOf(Codes.at(SECRET, here + 1), SECRET, now, 0)).hasValue(here + 1);
        assertThat(Codes.stepOf(Codes.at(SECRET, here - 2), SECRET, now, 0)).isEmpty();
        assertThat(Codes.stepOf(Codes.at(SECRET, here + 2), SECRET, now, 0)).isEmpty();
    }

    @Test
    void aStepUsedIsPast() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        long here = Codes.stepAt(now);

        assertThat(Codes.stepOf(Codes.at(SECRET, here), SECRET, now, here)).isEmpty();
        assertThat(Codes.stepOf(Codes.at(SECRET, here + 1), SECRET, now, here)).hasValue(here + 1);
    }
}
