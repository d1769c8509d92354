package id.siklus;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestParam;

/** Rules of the house that the compiler cannot check. Each was seen to fail on a planted violation. */
@AnalyzeClasses(packagesOf = Siklus.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOORS = {"id.siklus..inbound..", "id.siklus..process..", "id.siklus..pages.."};

    @ArchTest
    static final ArchRule rootsImportNoDoor = noClasses()
            .that()
            .resideOutsideOfPackages(DOORS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOORS)
            .because("doors call the root; what the root says outwards is an interface of its own");

    @ArchTest
    static final ArchRule doorsDoNotImportEachOther = classes()
            .that()
            .resideInAnyPackage(DOORS)
            .should(onlyDependOnDoorsOfTheirOwnPackage())
            .because("a person, an event and the engine meet in the root");

    @ArchTest
    static final ArchRule onlyJdbcClassesSpeakSql = noClasses()
            .that(areNeitherJdbcClassesNorMigrations())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.postgresql..", "java.sql..", "javax.sql..")
            .because("SQL stands in Jdbc… classes next to its use case");

    @ArchTest
    static final ArchRule onlyTheEnginePackageKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("id.siklus.engine.camunda..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("another engine must be able to replace it by one package");

    @ArchTest
    static final ArchRule onlyIntakeAndPublishingKnowKafka = noClasses()
            .that()
            .resideOutsideOfPackages("id.siklus.intake.kafka..", "id.siklus.publishing..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("rooms handle events, not records of a broker");

    @ArchTest
    static final ArchRule transactionsStartAtUseCases = noMethods()
            .should()
            .beAnnotatedWith(describe(
                    "@Transactional that may start one",
                    annotation -> annotation.getRawType().isEquivalentTo(Transactional.class)
                            && annotation.as(Transactional.class).propagation() != Propagation.MANDATORY))
            .because("@UseCase says where a transaction starts; others may at most insist on one");

    @ArchTest
    static final ArchRule onlyUseCaseCarriesTransactional =
            noClasses().that().areNotAnnotations().should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule controllersArePackagePrivate = classes()
            .that()
            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule rowsAreReadAsLists = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("outside a transaction a stream keeps its connection; lists give it back");

    @ArchTest
    static final ArchRule whatMayBeMissingSaysSo = methods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
            .should(new ArchCondition<>("mark nullable request parameters as not required") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    for (Parameter parameter : method.reflect().getParameters()) {
                        RequestParam wanted = parameter.getAnnotation(RequestParam.class);
                        if (wanted != null
                                && wanted.required()
                                && parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName() + ": " + parameter));
                        }
                    }
                }
            })
            .because("Spring does not read the annotation of the type and would answer 400");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("reside in a package with @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                    }
                }
            });

    private static DescribedPredicate<JavaClass> areNeitherJdbcClassesNorMigrations() {
        return describe(
                "are neither Jdbc… classes nor migrations",
                type -> !outermost(type).getSimpleName().startsWith("Jdbc")
                        && !outermost(type).isAssignableTo("org.flywaydb.core.api.migration.JavaMigration"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> onlyDependOnDoorsOfTheirOwnPackage() {
        return new ArchCondition<>("only depend on doors of their own package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> resideInAnyPackage(DOORS).test(dependency.getTargetClass()))
                        .filter(dependency ->
                                !dependency.getTargetClass().getPackage().equals(type.getPackage()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }
}
