package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlipsTests {

    @Test
    void twoWordsOneSlipApartMeet() {
        for (var slip : List.of("hydrolis", "hydrlys", "hyddrolys", "hydrolsy", "hydrolys")) {
            assertThat(Slips.variants("hydrolys")).as(slip).containsAnyElementsOf(Slips.variants(slip));
            assertThat(Slips.near(slip, "hydrolys")).as(slip).isTrue();
        }
        assertThat(Slips.variants("sur")).containsExactly("sur");
        assertThat(Slips.near("mur", "sur")).isTrue();
        assertThat(Slips.near("abc", "xyz")).isFalse();
        assertThat(Slips.near("le", "la")).isFalse();
    }

    @Test
    void aSlipIsALetterMoreLessChangedOrSwapped() {
        assertThat(Slips.distance("", "abc")).isEqualTo(3);
        assertThat(Slips.distance("abcd", "abdc")).isEqualTo(1);
        assertThat(Slips.distance("abcd", "abxd")).isEqualTo(1);
        assertThat(Slips.distance("abcd", "acd")).isEqualTo(1);
        assertThat(Slips.distance("martin", "garage")).isEqualTo(4);
    }

    @Test
    void namesAreAlikeByWhatTheyShare() {
        assertThat(Trigrams.similarity("Hydrolys", "HYDROLYS")).isEqualTo(1);
        assertThat(Trigrams.similarity("Société générale", "societe generale")).isEqualTo(1);
        assertThat(Trigrams.similarity("Hydrolys", "Hydrolis")).isEqualTo(0.5);
        assertThat(Trigrams.similarity("Hydrolys", "Garage")).isZero();
        assertThat(Trigrams.similarity("", "!")).isZero();
    }

    @Test
    void anAddressIsOneWordHoweverItIsWritten() {
        assertThat(SearchWords.ofAddress("12, bd Voltaire 75011 Paris", "75011"))
                .isEqualTo(SearchWords.ofAddress("12 Boulevard VOLTAIRE", "75011"))
                .containsExactly("12 boulevard voltaire 75011");
        assertThat(SearchWords.ofAddress("75011", "75011")).isEmpty();
        assertThat(SearchWords.ofAddress(null, "75011")).isEmpty();
        assertThat(SearchWords.signature("SARL Dupont Garage")).isEqualTo(SearchWords.signature("Garage Dupont"));
        assertThat(SearchWords.ofName("Société nationale des chemins de fer"))
                .containsExactly("societe", "nationale", "chemins", "fer", "sncf");
        assertThat(SearchWords.of("La SA")).containsExactly("la", "sa");
    }
}
