package fr.convive.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vu le code ; décide| Vu le code~; décide",
                "Est-ce vrai ? Oui !| Est-ce vrai~? Oui~!",
                "Durée : un an| Durée_: un an",
                "la clause « Objet » tient| la clause «_Objet_» tient",
                "l’acte n° 12| l’acte n°_12",
                "article 4, 20 %, 1 800 000 €| article_4, 20_%, 1_800_000_€",
                "à 10:30| à 10:30"
            })
    void spacesDoNotBreakWhereFrenchPrintForbidsIt(String typed, String printed) {
        assertThat(Typography.french(typed))
                .isEqualTo(printed.replace('~', '\u202f').replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = "<p class=\"a : b\">non ; si</p>| <p class=\"a : b\">non~; si</p>")
    void whatStandsInATagIsLeftAlone(String markup, String printed) {
        assertThat(Typography.set(markup)).isEqualTo(printed.replace('~', '\u202f'));
    }
}
