package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void twoExchangesInTwelveMonthsKeepAPartnerAwake() {
        assertThat(Rhythm.isSleeping(List.of(TODAY, LocalDate.of(2025, 11, 29)), TODAY))
                .isFalse();
    }

    @Test
    void oneOrNoneLetsItSleep() {
        assertThat(Rhythm.isSleeping(List.of(), TODAY)).isTrue();
        assertThat(Rhythm.isSleeping(List.of(TODAY), TODAY)).isTrue();
    }

    @Test
    void whatIsOlderOrToComeDoesNotCount() {
        assertThat(Rhythm.isSleeping(List.of(TODAY, LocalDate.of(2025, 11, 28)), TODAY))
                .isTrue();
        assertThat(Rhythm.isSleeping(List.of(TODAY, TODAY.plusDays(1)), TODAY)).isTrue();
    }
}
