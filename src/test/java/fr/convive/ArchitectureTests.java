package fr.convive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.convive.workflow.ProcessBean;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.query.NativeQuery;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Packages know only those that they declare, and the rules that a reviewer would otherwise repeat. */
@AnalyzeClasses(packagesOf = ConviveApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] PHASES = {
        "preparation", "drafting", "board", "signature", "followup", "evaluation", "amendment", "ending"
    };

    @Test
    void packagesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(ConviveApplication.class).verify();
    }

    @Test
    void phasesDeclareNeitherOneAnotherNorTheRooms() {
        var modules = ApplicationModules.of(ConviveApplication.class);
        for (String phase : PHASES) {
            modules.getModuleByName(phase)
                    .orElseThrow()
                    .getDirectDependencies(modules)
                    .uniqueModules()
                    .map(module -> module.getIdentifier().toString())
                    .forEach(known -> org.assertj.core.api.Assertions.assertThat(known)
                            .as(phase)
                            .isIn(
                                    "people",
                                    "deadline",
                                    "document",
                                    "seal",
                                    "signin",
                                    "partner",
                                    "workflow",
                                    "convention",
                                    "wording"));
        }
    }

    @Test
    void theIntakeDeclaresNoPhase() {
        var modules = ApplicationModules.of(ConviveApplication.class);
        modules.getModuleByName("intake")
                .orElseThrow()
                .getDirectDependencies(modules)
                .uniqueModules()
                .map(module -> module.getIdentifier().toString())
                .forEach(known -> org.assertj.core.api.Assertions.assertThat(known)
                        .isIn("people", "deadline", "document", "partner", "workflow", "convention", "page"));
    }

    @ArchTest
    static final ArchRule onlyTheWorkflowPackageKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("..workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule nobodyStoresQueriesNorWritesNativeOnes = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(FilterService.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(NativeQuery.class);

    @ArchTest
    static final ArchRule controllersAreForTheWebAlone = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule stepsRunInTheTransactionOfTheEngine = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ProcessBean.class)
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule controllersReachConventionsThroughTheirPerimeter = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("fr.convive.convention.Conventions");

    /** Organisations are asked with a perimeter, amendments of a convention that was found visible; all else has a door. */
    private static final Set<String> ASKED_BY_CONTROLLERS =
            Set.of("fr.convive.people.Organisations", "fr.convive.amendment.Amendments");

    @ArchTest
    static final ArchRule controllersAskNoRepositoryThatKnowsNoPerimeter = noClasses()
            .that(DescribedPredicate.describe(
                    "answer people or programs, on more than their own account",
                    found -> (found.isAnnotatedWith(Controller.class) || found.isAnnotatedWith(RestController.class))
                            && !found.getPackageName().equals("fr.convive.signin")))
            .should()
            .dependOnClassesThat(JavaClass.Predicates.assignableTo(Repository.class)
                    .and(DescribedPredicate.describe(
                            "know no perimeter", found -> !ASKED_BY_CONTROLLERS.contains(found.getName()))));

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Data|Info)$")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*");
}
