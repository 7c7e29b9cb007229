package news.hiwar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("news.hiwar.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule relayKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("..relay..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..actor..", "..article..", "..coverage..", "..dialogue..", "..feed..", "..topic..");

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
