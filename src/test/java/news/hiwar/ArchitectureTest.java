package news.hiwar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

@AnalyzeClasses(packages = "news.hiwar", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The seven areas: each may use only those below it. */
    @ArchTest
    static final ArchRule arrowsPointDown = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("news.hiwar..")
            .layer("platform")
            .definedBy("news.hiwar.platform..")
            .layer("graph")
            .definedBy("news.hiwar.graph..")
            .layer("text")
            .definedBy("news.hiwar.text..")
            .layer("discovery")
            .definedBy("news.hiwar.discovery..")
            .layer("ingestion")
            .definedBy("news.hiwar.ingestion..")
            .layer("editorial")
            .definedBy("news.hiwar.editorial..")
            .layer("delivery")
            .definedBy("news.hiwar.delivery..")
            .layer("program")
            .definedBy("news.hiwar")
            .whereLayer("platform")
            .mayNotAccessAnyLayer()
            .whereLayer("graph")
            .mayOnlyAccessLayers("platform")
            .whereLayer("text")
            .mayOnlyAccessLayers("platform", "graph")
            .whereLayer("discovery")
            .mayOnlyAccessLayers("platform", "graph", "text")
            .whereLayer("ingestion")
            .mayOnlyAccessLayers("platform", "graph", "text")
            .whereLayer("editorial")
            .mayOnlyAccessLayers("platform", "graph", "text", "discovery", "ingestion")
            .whereLayer("delivery")
            .mayOnlyAccessLayers("platform", "graph", "text", "discovery", "ingestion")
            .whereLayer("program")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("news.hiwar.(**)").should().beFreeOfCycles();

    /** Every class lies in an area, but for the program's entry point. */
    @ArchTest
    static final ArchRule classesLieInAreas = classes()
            .that()
            .doNotHaveFullyQualifiedName(Hiwar.class.getName())
            .should()
            .resideInAnyPackage(
                    "news.hiwar.platform.*",
                    "news.hiwar.graph.*",
                    "news.hiwar.text.*",
                    "news.hiwar.discovery.*",
                    "news.hiwar.ingestion.*",
                    "news.hiwar.editorial.*",
                    "news.hiwar.delivery.*");

    /** Linguists work on texts without the web: no HTTP and no GraphQL. */
    @ArchTest
    static final ArchRule textsKnowNoWeb = noClasses()
            .that()
            .resideInAPackage("news.hiwar.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("graphql..", "org.eclipse.microprofile.graphql..", "io.vertx..");

    @ArchTest
    static final ArchRule layersAreNotPackages = noClasses()
            .should()
            .resideInAnyPackage(
                    "..api..", "..service..", "..repository..", "..dto..", "..mapper..", "..util..", "..common..");

    @ArchTest
    static final ArchRule readingQueriesRunsInATransactionOffTheEventLoop = methods()
            .that()
            .areAnnotatedWith(Query.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(Transactional.class)
            .andShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(RunOnVirtualThread.class);

    /** A method that only takes down what is wanted must do so on the event loop, before the batch is sent off. */
    @ArchTest
    static final ArchRule batchesAreFilledOnTheEventLoop = methods()
            .that()
            .haveRawReturnType(CompletionStage.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(GraphQLApi.class)
            .should()
            .beDeclaredInClassesThat()
            .areNotAnnotatedWith(RunOnVirtualThread.class);

    @ArchTest
    static final ArchRule resolversAreCalledApi =
            classes().that().areAnnotatedWith(GraphQLApi.class).should().haveSimpleNameEndingWith("Api");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that()
            .resideOutsideOfPackage("..clock..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now");

    @ArchTest
    static final ArchRule nodesAreDescribed = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .and()
            .implement(news.hiwar.platform.relay.Node.class)
            .should()
            .beAnnotatedWith(Description.class);
}
