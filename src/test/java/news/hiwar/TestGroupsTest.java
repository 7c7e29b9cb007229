package news.hiwar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Every test belongs to one group by what it is: plain tests run once, {@code @QuarkusTest} on H2 and PostgreSQL (unless
 * marked {@link Once}), {@code IT} on the packaged application, and {@code Benchmark} by hand. See the groups in
 * {@code pom.xml}.
 */
class TestGroupsTest {
    private static final List<JavaClass> TESTS = new ClassFileImporter()
            .importPath(Path.of("target", "test-classes")).stream()
                    .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .filter(TestGroupsTest::hasTests)
                    .toList();

    private static boolean hasTests(JavaClass type) {
        return !ReflectionSupport.findMethods(
                        type.reflect(),
                        method -> AnnotationSupport.isAnnotated(method, Testable.class),
                        HierarchyTraversalMode.TOP_DOWN)
                .isEmpty();
    }

    @Test
    void eachIsNamedAfterItsGroup() {
        assertThat(named(type -> !type.getSimpleName().matches(".+(Test|IT|Benchmark)")))
                .isEmpty();
        assertThat(named(type -> type.getSimpleName().endsWith("Benchmark") != isTagged(type, "benchmark")))
                .isEmpty();
        assertThat(TESTS).hasSizeGreaterThan(80);
    }

    @Test
    void onlyTestsOfTheApplicationAreMarkedForDatabases() {
        assertThat(named(type ->
                        (isTagged(type, "once") || isTagged(type, "core")) && !type.isAnnotatedWith(QuarkusTest.class)))
                .isEmpty();
    }

    /** A test that uses them must be a {@code @QuarkusTest}, or it would never run on PostgreSQL. */
    @Test
    void plainTestsUseNoServerAndNoDatabase() {
        assertThat(named(type -> type.getSimpleName().endsWith("Test")
                        && !type.isAnnotatedWith(QuarkusTest.class)
                        && type.getAccessesFromSelf().stream().anyMatch(TestGroupsTest::needsTheApplication)))
                .isEmpty();
    }

    private static boolean needsTheApplication(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.startsWith("io.restassured.")
                || owner.startsWith("java.sql.")
                || owner.startsWith("javax.sql.")
                || owner.startsWith("jakarta.persistence.")
                || owner.startsWith("jakarta.enterprise.")
                || (owner.equals(Api.class.getName()) && !access.getName().equals("operations"));
    }

    private static boolean isTagged(JavaClass type, String tag) {
        return AnnotationSupport.findRepeatableAnnotations(type.reflect(), Tag.class).stream()
                .anyMatch(found -> found.value().equals(tag));
    }

    private static List<String> named(Predicate<JavaClass> which) {
        return TESTS.stream().filter(which).map(JavaClass::getName).toList();
    }
}
