package news.hiwar;

import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The tests whose outcome a database can change, on a PostgreSQL server that the build brings. The suites run beside each
 * other, each in a JVM of its own: Quarkus would start the application for each class if JVMs shared the classes of one suite.
 */
@Suite
@SelectPackages("news.hiwar")
@IncludeClassNamePatterns(".*Test")
@IncludeTags("io.quarkus.test.junit.QuarkusTest & !once")
class PostgreSqlSuite {
    /** Selects the database before Quarkus builds the application for the first test; JUnit loads this class as a service. */
    public static class Database implements LauncherDiscoveryListener {
        @Override
        public void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
            boolean selected = request.getSelectorsByType(ClassSelector.class).stream()
                    .anyMatch(selector -> selector.getClassName().equals(PostgreSqlSuite.class.getName()));
            if (selected) System.setProperty("quarkus.datasource.db-kind", "postgresql");
        }
    }
}
