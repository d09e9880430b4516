package fr.convive.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.convive.ApplicationTest;
import fr.convive.Life;
import fr.convive.convention.Framework;
import fr.convive.convention.Kind;
import fr.convive.convention.Objective;
import fr.convive.convention.Setting;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@Tag("database")
class FrameworkTests {

    @Autowired
    Life life;

    @Autowired
    Frameworks frameworks;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JsonMapper json;

    @ParameterizedTest(name = "{0} × {1} × {2} → {3}")
    @CsvSource(
            nullValues = "hors tableau",
            value = {
                "TECHNOLOGICAL_PROJECT, EXAM_STANDARD,        EDUCATIONAL,     T1",
                "TECHNOLOGICAL_PROJECT, EXAM_STANDARD,        NON_EDUCATIONAL, hors tableau",
                "TECHNOLOGICAL_PROJECT, COMPANY_DEVELOPMENT,  EDUCATIONAL,     T2",
                "TECHNOLOGICAL_PROJECT, COMPANY_DEVELOPMENT,  NON_EDUCATIONAL, T3",
                "TECHNOLOGICAL_PROJECT, TRAINING_COMPLEMENT,  EDUCATIONAL,     hors tableau",
                "TECHNOLOGICAL_PROJECT, TRAINING_COMPLEMENT,  NON_EDUCATIONAL, hors tableau",
                "TECHNOLOGICAL_PROJECT, TECHNICAL_ASSISTANCE, EDUCATIONAL,     hors tableau",
                "TECHNOLOGICAL_PROJECT, TECHNICAL_ASSISTANCE, NON_EDUCATIONAL, hors tableau",
                "TECHNICAL_SERVICE,     EXAM_STANDARD,        EDUCATIONAL,     hors tableau",
                "TECHNICAL_SERVICE,     EXAM_STANDARD,        NON_EDUCATIONAL, hors tableau",
                "TECHNICAL_SERVICE,     COMPANY_DEVELOPMENT,  EDUCATIONAL,     hors tableau",
                "TECHNICAL_SERVICE,     COMPANY_DEVELOPMENT,  NON_EDUCATIONAL, hors tableau",
                "TECHNICAL_SERVICE,     TRAINING_COMPLEMENT,  EDUCATIONAL,     P1a+P1b",
                "TECHNICAL_SERVICE,     TRAINING_COMPLEMENT,  NON_EDUCATIONAL, hors tableau",
                "TECHNICAL_SERVICE,     TECHNICAL_ASSISTANCE, EDUCATIONAL,     P1b",
                "TECHNICAL_SERVICE,     TECHNICAL_ASSISTANCE, NON_EDUCATIONAL, P2"
            })
    void theTableAnswersItsRulesAndNothingElse(String kind, String objective, String setting, String rules) {
        assertThat(asked(kind, objective, setting))
                .extracting(rule -> rule.get("rule").asString())
                .containsExactlyElementsOf(rules == null ? List.of() : List.of(rules.split("\\+")));
    }

    @Test
    void aRuleSaysWhatToProduceWhoPaysThenAndNowAndWhatToExpect() {
        assertThat(asked("TECHNOLOGICAL_PROJECT", "COMPANY_DEVELOPMENT", "EDUCATIONAL"))
                .singleElement()
                .hasToString(json.readTree("""
                        {"rule": "T2",
                         "instruments": ["Convention"],
                         "documents": ["Décision du conseil d'administration", "Cahier des charges", "Convention"],
                         "funding": ["Budget J1", "Taxe d'apprentissage", "Aide ANVAR"],
                         "fundingToday": ["Service AP (budget EPLE)", "Solde TA (SOLTéA)", "Bpifrance / Région"],
                         "pay": "Rémunération partielle selon les cas",
                         "examples": ["Études de marché", "Prototypes", "Amélioration d'un produit",
                           "Amélioration d'un procédé", "Amélioration d'un processus", "Plans de maintenance",
                           "Amélioration d'un service"],
                         "warnings": ["Le solde de la taxe d'apprentissage ne se fléchit que vers un établissement habilité, par SOLTéA"]}
                        """).toString());
    }

    @Test
    void theSevenExamplesAreThoseOfBothEducationalProjects() {
        assertThat(frameworks.named("T1").examples())
                .hasSize(7)
                .isEqualTo(frameworks.named("T2").examples());
        assertThat(frameworks.named("T3").examples()).hasSize(3).contains("Prototypage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T1", "T2", "T3", "P1a", "P1b", "P2"})
    void eachOldFundHasItsNameOfToday(String rule) {
        var framework = frameworks.named(rule);

        assertThat(framework.fundingToday()).hasSameSizeAs(framework.funding()).isNotEmpty();
        assertThat(framework.fundingToday()).noneMatch(fund -> fund.contains("ANVAR") || fund.contains("J1"));
        assertThat(framework.pay()).isNotBlank();
    }

    @Test
    void theCompanysNonEducationalProjectIsPaidUnderTheInnovationLaw() {
        var framework = frameworks.named("T3");

        assertThat(framework.funding()).containsSequence("Aide ANVAR", "PTR prestation technologique de réseau");
        assertThat(framework.fundingToday()).startsWith("Bpifrance / Région", "Dispositif régional (à vérifier)");
        assertThat(framework.pay()).isEqualTo("Rémunération");
        assertThat(framework.warnings()).anyMatch(warning -> warning.contains("base légale"));
    }

    @Test
    void bothRoutesOfATrainingComplementSayThatThereAreTwo() {
        var routes = frameworks.of(Kind.TECHNICAL_SERVICE, Objective.TRAINING_COMPLEMENT, Setting.EDUCATIONAL);

        assertThat(routes)
                .hasSize(2)
                .allSatisfy(route -> assertThat(route.warnings())
                        .anyMatch(warning -> warning.startsWith("Deux voies pour cette combinaison")));
        assertThat(routes.get(0).documents()).isEmpty();
        assertThat(routes.get(1).documents()).containsExactly("Convention cadre", "Cahier des charges éventuel");
    }

    @Test
    void theUncertainCellIsAnsweredWithAWarning() {
        assertThat(frameworks.of(Kind.TECHNICAL_SERVICE, Objective.TECHNICAL_ASSISTANCE, Setting.EDUCATIONAL))
                .singleElement()
                .satisfies(route ->
                        assertThat(route.warnings()).singleElement().asString().contains("(U2)", "à confirmer"));
    }

    @Test
    void theDocumentsOfARuleSayWhatTheFileMustHold() {
        assertThat(List.of("T2", "T3")).allMatch(rule -> frameworks.named(rule).requiresSpecification());
        assertThat(List.of("T1", "P1a", "P1b", "P2"))
                .noneMatch(rule -> frameworks.named(rule).requiresSpecification());
        assertThat(List.of("T1", "T2", "T3", "P1a", "P1b", "P2"))
                .filteredOn(rule -> frameworks.named(rule).requiresSchoolProject())
                .containsExactly("T3");
    }

    @Test
    void anotherCooperationIsOutsideTheTable() {
        assertThat(frameworks.of(Kind.OTHER, null, null)).isEqualTo(List.<Framework>of());
    }

    @Test
    void theTableIsForWhoeverHasSignedIn() {
        assertThat(life.get("auditeur", uri("TECHNICAL_SERVICE", "TECHNICAL_ASSISTANCE", "NON_EDUCATIONAL")))
                .hasStatus(200);
        assertThat(mvc.get().uri(uri("TECHNICAL_SERVICE", "TECHNICAL_ASSISTANCE", "NON_EDUCATIONAL")))
                .hasStatus(401);
    }

    @Test
    void aQuestionThatTheTableDoesNotKnowIsRefused() {
        assertThat(life.get("referent", uri("DANCE", "TECHNICAL_ASSISTANCE", "EDUCATIONAL")))
                .hasStatus(400);
        assertThat(life.get("referent", uri("TECHNICAL_SERVICE", "", "EDUCATIONAL")))
                .hasStatus(400);
        assertThat(life.get("referent", "/api/framework?kind=TECHNICAL_SERVICE"))
                .hasStatus(400);
    }

    private Iterable<JsonNode> asked(String kind, String objective, String setting) {
        var result = life.get("referent", uri(kind, objective, setting));
        assertThat(result).hasStatus(200);
        return life.read(result);
    }

    private static String uri(String kind, String objective, String setting) {
        return "/api/framework?kind=%s&objective=%s&setting=%s".formatted(kind, objective, setting);
    }
}
