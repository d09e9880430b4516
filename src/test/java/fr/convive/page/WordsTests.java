package fr.convive.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class WordsTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Words words = new Words(messages);

    enum Mood {
        CALM
    }

    @BeforeEach
    void say() {
        messages.addMessage("refusal.TooEarly", java.util.Locale.FRENCH, "Pas avant le {0}, pour {1} : {2}.");
        messages.addMessage("mood.CALM", java.util.Locale.FRENCH, "calme");
        messages.addMessage("clause.TERMINATION", java.util.Locale.FRENCH, "Résiliation");
        messages.addMessage("words.yes", java.util.Locale.FRENCH, "oui");
    }

    @Test
    void aRefusalIsASentenceWithItsDayItsConstantAndItsList() {
        assertThat(words.say(
                        "refusal.TooEarly",
                        LocalDate.of(2026, 12, 12),
                        Mood.CALM,
                        List.of("clause.TERMINATION", "autre chose")))
                .isEqualTo("Pas avant le 12/12/2026, pour calme : Résiliation, autre chose.");
    }

    @Test
    void amountsHoursAndAnswersAreSaidAsPeopleWriteThem() {
        assertThat(words.value(new BigDecimal("1800000.00"))).isEqualTo("1\u00a0800\u00a0000\u00a0€");
        assertThat(words.value(new BigDecimal("12.5"))).isEqualTo("12,50\u00a0€");
        assertThat(words.value(Instant.parse("2026-07-14T15:38:00Z"))).isEqualTo("14/07/2026 à 17\u00a0h\u00a038");
        assertThat(words.value(true)).isEqualTo("oui");
        assertThat(words.value(null)).isEmpty();
    }

    @Test
    void aKeyWithoutMessageIsNotInvented() {
        assertThat(words.find("nothing.here")).isEmpty();
    }
}
