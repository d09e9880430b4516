package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The sheets ask what the seed asks, in its words: seven fields, seven, three. */
class PartnerKindTests {

    @Test
    void aCompanyIsAskedSevenThings() throws IOException {
        assertThat(words(PartnerKind.COMPANY))
                .containsExactly(
                        "identité",
                        "santé (économique/financière)",
                        "secteur d’activité",
                        "savoir-faire",
                        "situation dans le tissu économique et industriel régional",
                        "attentes",
                        "exigences");
    }

    @Test
    void aTrainingSchoolIsAskedSevenThings() throws IOException {
        assertThat(words(PartnerKind.SCHOOL))
                .containsExactly(
                        "identité",
                        "savoir-faire",
                        "formations",
                        "environnement industriel",
                        "situation géographique",
                        "attentes",
                        "exigences");
    }

    @Test
    void anInstitutionIsAskedThree() throws IOException {
        assertThat(words(PartnerKind.INSTITUTION)).containsExactly("compétences", "prestations", "dispositifs");
    }

    private static List<String> words(PartnerKind kind) throws IOException {
        var messages = new Properties();
        messages.load(new InputStreamReader(
                new ClassPathResource("messages/partner.properties").getInputStream(), StandardCharsets.UTF_8));
        return kind.fields().stream()
                .map(field -> messages.getProperty("partner.sheet." + field.key()))
                .toList();
    }
}
