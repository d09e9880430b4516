package fr.convive.partner;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.partner.SireneAnswer.State;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The register of companies as it documents itself, and as it fails. */
class SireneTests {

    /** In the shape that the API documents for its example, with fields that nobody here knows. */
    private static final String LA_POSTE = """
            {"results":[{"siren":"356000000","nom_complet":"LA POSTE","nom_raison_sociale":"LA POSTE","sigle":null,
             "nombre_etablissements":12694,"nombre_etablissements_ouverts":9716,
             "siege":{"activite_principale":"53.10Z","adresse":"9 RUE DU COLONEL PIERRE AVIA 75015 PARIS",
               "code_postal":"75015","commune":"75115","etat_administratif":"A","libelle_commune":"PARIS",
               "siret":"35600000000048","statut_diffusion_etablissement":"O","latitude":"48.83002"},
             "date_creation":"1991-01-01","etat_administratif":"A","activite_principale":"53.10Z",
             "statut_diffusion":"O","un_champ_nouveau":{"a":[1,2]},
             "dirigeants":[{"nom":"UNTEL","prenoms":"JEAN","type_dirigeant":"personne physique"}]}],
             "total_results":1,"page":1,"per_page":10,"total_pages":1}
            """;

    private static final String CEASED = """
            {"results":[{"siren":"552081317","nom_raison_sociale":"ANCIENNE FABRIQUE","etat_administratif":"C",
             "activite_principale":"25.62B","statut_diffusion":"O",
             "siege":{"siret":"55208131766522","adresse":"1 RUE DES ARTS 75001 PARIS","code_postal":"75001",
               "libelle_commune":"PARIS","etat_administratif":"F"}}],"total_results":1}
            """;

    private static final String HIDDEN = """
            {"results":[{"siren":"732829320","nom_complet":"[NON-DIFFUSIBLE]","nom_raison_sociale":null,
             "etat_administratif":"A","activite_principale":"62.01Z","statut_diffusion":"P",
             "siege":{"siret":"73282932000074","adresse":"[NON-DIFFUSIBLE]","code_postal":"[NON-DIFFUSIBLE]",
               "libelle_commune":"LYON","statut_diffusion_etablissement":"P"}}],"total_results":1}
            """;

    private final AtomicLong nanos = new AtomicLong();
    private Register register;

    @BeforeEach
    void open() throws IOException {
        register = new Register();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void aCompanyIsReadAndItsManagersAreNot() {
        register.answers(LA_POSTE);

        var answer = sirene().search("la poste");

        assertThat(answer.state()).isEqualTo(State.ANSWERED);
        assertThat(answer.companies())
                .containsExactly(new SireneCompany(
                        "LA POSTE",
                        "356000000",
                        "35600000000048",
                        "53.10Z",
                        "9 RUE DU COLONEL PIERRE AVIA 75015 PARIS",
                        "75015",
                        "PARIS",
                        true,
                        true));
        assertThat(answer.toString()).doesNotContain("UNTEL");
        assertThat(register.asked).containsExactly("q=la%20poste&per_page=10&minimal=true&include=siege");
    }

    @Test
    void aCompanyThatCeasedSaysSo() {
        register.answers(CEASED);

        assertThat(sirene().search("552 081 317").companies())
                .singleElement()
                .satisfies(company -> assertThat(company.active()).isFalse());
        assertThat(register.asked.get(0)).startsWith("q=552081317&");
    }

    @Test
    void whatACompanyKeepsToItselfIsNotTaken() {
        register.answers(HIDDEN);

        assertThat(sirene().search("732829320").companies())
                .containsExactly(new SireneCompany(
                        "732829320", "732829320", "73282932000074", "62.01Z", null, null, "LYON", true, false));
    }

    @Test
    void wordsLeaveAsWords() {
        sirene().search("l'été & fils?q=x&page=2#");

        assertThat(register.asked.get(0))
                .startsWith("q=l%27%C3%A9t%C3%A9%20%26%20fils%3Fq%3Dx%26page%3D2%23&per_page=10");
    }

    @Test
    void nothingFoundIsAnAnswer() {
        register.answers("{\"results\":[],\"total_results\":0,\"page\":1,\"per_page\":10,\"total_pages\":0}");

        assertThat(sirene().search("introuvable")).isEqualTo(new SireneAnswer(State.ANSWERED, java.util.List.of()));
    }

    @Test
    void aQuestionThatItRefusesFindsNothing() {
        register.fails(400, "{\"erreur\":\"3 caractères minimum pour les termes de la requête\"}");
        var sirene = sirene();

        for (int i = 0; i < 5; i++) {
            assertThat(sirene.search("&&& " + i).state()).isEqualTo(State.ANSWERED);
        }
        assertThat(register.asked).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad gateway</html>",
                "{\"results\":",
                "{\"results\":{}}",
                "[]",
                "{\"results\":[{\"siren\":\"356000000\",\"siege\":{\"siret\":"
            })
    void whatIsNoAnswerIsSilence(String body) {
        register.answers(body);

        assertThat(sirene().search("la poste").state()).isEqualTo(State.SILENT);
    }

    @Test
    void resultsWithoutANumberArePassedOver() {
        register.answers("{\"results\":[null,3,{},{\"siren\":12},{\"siren\":\"552081317\"}]}");

        assertThat(sirene().search("la poste").companies())
                .containsExactly(new SireneCompany("552081317", "552081317", null, null, null, null, null, true, true));
    }

    @Test
    void anAnswerBrokenOffIsSilence() {
        register.breaksOff("{\"results\":[{\"siren\":\"356000000\"");

        assertThat(sirene().search("la poste").state()).isEqualTo(State.SILENT);
    }

    @Test
    void silenceDoesNotLast() {
        register.keepsSilent();

        assertThat(sirene().search("la poste").state()).isEqualTo(State.SILENT);
    }

    @Test
    void anAnswerThatNeverEndsIsSilence() {
        register.stops("{\"results\":[");

        assertThat(sirene().search("la poste").state()).isEqualTo(State.SILENT);
    }

    @Test
    void nobodyThereIsSilence() {
        var url = register.url();
        register.close();

        assertThat(sirene(url, 5).search("la poste").state()).isEqualTo(State.SILENT);
    }

    @Test
    void afterThreeFailuresItIsLeftAloneForAMinute() {
        register.fails(500, "");
        var sirene = sirene();
        Stream.of("un mot", "deux mots", "trois mots", "quatre mots", "cinq mots")
                .forEach(words -> assertThat(sirene.search(words).state()).isEqualTo(State.SILENT));
        assertThat(register.asked).hasSize(3);

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(sirene.search("six mots").state()).isEqualTo(State.SILENT);
        assertThat(sirene.search("sept mots").state()).isEqualTo(State.SILENT);
        assertThat(register.asked).as("one try after the rest").hasSize(4);

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        register.answers(LA_POSTE);
        assertThat(sirene.search("la poste").state()).isEqualTo(State.ANSWERED);
        register.fails(500, "");
        assertThat(sirene.search("huit mots").state()).isEqualTo(State.SILENT);
        assertThat(sirene.search("neuf mots").state()).isEqualTo(State.SILENT);
        assertThat(register.asked).as("an answer forgives").hasSize(7);
    }

    @Test
    void itIsLeftAloneAsLongAsItAsks() {
        register.fails(429, "{\"erreur\":\"Too many requests\"}", "Retry-After", "7");
        var sirene = sirene();

        assertThat(sirene.search("la poste").state()).isEqualTo(State.BUSY);
        register.answers(LA_POSTE);
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        assertThat(sirene.search("la poste").state()).isEqualTo(State.SILENT);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(sirene.search("la poste").state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void noMoreCallsASecondThanSaid() {
        var sirene = sirene(register.url(), 2);

        assertThat(sirene.search("un mot").state()).isEqualTo(State.ANSWERED);
        assertThat(sirene.search("deux mots").state()).isEqualTo(State.ANSWERED);
        assertThat(sirene.search("trois mots").state()).isEqualTo(State.BUSY);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(sirene.search("trois mots").state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void theSameQuestionIsAskedOnceInTenMinutes() {
        register.answers(LA_POSTE);
        var sirene = sirene();

        sirene.search("la poste");
        assertThat(sirene.search("  la   poste ").companies()).hasSize(1);
        assertThat(register.asked).hasSize(1);
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        sirene.search("la poste");
        assertThat(register.asked).hasSize(2);
    }

    @Test
    void offOrWithTooFewLettersItIsNotAsked() {
        assertThat(sirene().search(" a ").state()).isEqualTo(State.TOO_SHORT);
        assertThat(new Sirene(settings(false, register.url(), 5), reading(), nanos::get)
                        .search("la poste")
                        .state())
                .isEqualTo(State.OFF);
        assertThat(register.asked).isEmpty();
    }

    private Sirene sirene() {
        return sirene(register.url(), 50);
    }

    private Sirene sirene(URI url, int callsPerSecond) {
        return new Sirene(settings(true, url, callsPerSecond), reading(), nanos::get);
    }

    private static SireneReading reading() {
        return new SireneReading(JsonMapper.builder().build());
    }

    private static SireneSettings settings(boolean enabled, URI url, int callsPerSecond) {
        return new SireneSettings(
                enabled,
                url,
                Duration.ofMillis(400),
                callsPerSecond,
                Duration.ofMinutes(10),
                3,
                Duration.ofSeconds(60));
    }
}
