package fr.convive.partner;

import static fr.convive.Visits.body;
import static fr.convive.Visits.posted;
import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Visits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.ui.ExtendedModelMap;

/** « Chercher dans Sirene » in the form of a partner: what was typed stays, the register fills the rest, its silence hinders nothing. */
@ApplicationTest
class SirenePageTests {

    private static final String HYDROLYS = """
            {"results":[{"siren":"732829320","nom_raison_sociale":"HYDROLYS FRANCE","etat_administratif":"A",
             "activite_principale":"28.13Z","siege":{"siret":"73282932000074","adresse":"3 RUE DES PUITS 75013 PARIS",
             "code_postal":"75013","libelle_commune":"PARIS"}}]}
            """;

    @Autowired
    Visits visits;

    @Autowired
    Register register;

    @Test
    void theCompanyChosenFillsWhatWasLeftBlank() {
        register.answers(HYDROLYS);
        var page = visits.shown("referent", "/partenaires/nouveau");
        var typed = new Object[] {
            "kind", "COMPANY", "name", "Hydrolys", "town", "Ivry", "sheet.sector", "Pompes de forage", "_look", ""
        };

        var found = body(visits.post("referent", "/partenaires/nouveau", with(posted(page, typed), "_sirene", "?")));
        assertThat(found)
                .contains("HYDROLYS FRANCE", "Reprendre", "value=\"Hydrolys\"", "Pompes de forage</textarea>")
                .doesNotContain("id=\"erreurs\"");
        assertThat(register.asked.get(register.asked.size() - 1)).contains("q=Hydrolys");

        var filled = body(
                visits.post("referent", "/partenaires/nouveau", with(posted(found, typed), "_sirene", "732829320")));
        assertThat(filled)
                .contains("value=\"73282932000074\"", "value=\"28.13Z\"", "value=\"3 RUE DES PUITS\"", "75013")
                .contains("value=\"Hydrolys\"", "value=\"Ivry\"", "Pompes de forage</textarea>")
                .doesNotContain("value=\"PARIS\"");
    }

    @Test
    void aSilentOrEmptyRegisterIsSaidAndTheFormWorksTheSame() {
        var page = visits.shown("referent", "/partenaires/nouveau");
        var typed = posted(page, "kind", "COMPANY", "name", "Serrurerie Oudin", "_look", "oudin");

        register.fails(500, "");
        assertThat(body(visits.post("referent", "/partenaires/nouveau", with(typed, "_sirene", "?"))))
                .contains("Le registre Sirene ne répond pas", "value=\"Serrurerie Oudin\"");
        register.fails(429, "", "Retry-After", "0");
        assertThat(body(visits.post("referent", "/partenaires/nouveau", with(typed, "_sirene", "?"))))
                .contains("très demandé");
        register.answers("{\"results\":[]}");
        assertThat(body(visits.post("referent", "/partenaires/nouveau", with(typed, "_sirene", "?"))))
                .contains("ne connaît aucune entreprise");
        assertThat(body(visits.post("referent", "/partenaires/nouveau", with(typed, "_sirene", "?", "_look", "ab"))))
                .contains("au moins trois caractères");

        assertThat(visits.post("referent", "/partenaires/nouveau", typed)).hasStatus3xxRedirection();
    }

    @Test
    void aRecordThatIsThereIsCompletedTheSameWay() {
        register.answers(HYDROLYS);
        var page = visits.shown("referent", "/partenaires/nouveau");
        var address = visits.post("referent", "/partenaires/nouveau", posted(page, "kind", "COMPANY", "name", "Puits"))
                .getResponse()
                .getRedirectedUrl();
        var form = visits.shown("referent", address + "/fiche");

        var filled = body(visits.post(
                "referent",
                address + "/fiche",
                with(posted(form, "kind", "COMPANY", "name", "Puits"), "_sirene", "732829320")));

        assertThat(filled).contains("value=\"73282932000074\"", "Modifier la fiche");
        assertThat(visits.shown("referent", address)).doesNotContain("732 829 320");
    }

    /** The setting off, nothing is offered. */
    @Test
    void whereTheSettingIsOffNothingIsOffered() {
        var off = new Sirene(
                new SireneSettings(
                        false,
                        register.url(),
                        java.time.Duration.ofSeconds(1),
                        1,
                        java.time.Duration.ZERO,
                        1,
                        java.time.Duration.ZERO),
                new SireneReading(
                        tools.jackson.databind.json.JsonMapper.builder().build()));
        var model = new ExtendedModelMap();

        new PartnerSheet(off, java.time.Clock.systemUTC()).offer(PartnerKind.COMPANY, model);

        assertThat(model.getAttribute("sirene")).isEqualTo(false);
        assertThat(visits.shown("referent", "/partenaires/nouveau")).contains("Chercher dans Sirene");
    }

    private static Object[] with(Object[] fields, Object... more) {
        var all = new java.util.LinkedHashMap<Object, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap((Map.Entry<Object, Object> field) ->
                        java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }
}
