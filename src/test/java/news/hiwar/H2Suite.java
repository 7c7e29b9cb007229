package news.hiwar;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests of the running application, on H2, the embedded default. */
@Suite
@SelectPackages("news.hiwar")
@IncludeClassNamePatterns(".*Test")
@IncludeTags("io.quarkus.test.junit.QuarkusTest")
class H2Suite {}
