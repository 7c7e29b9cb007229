package news.hiwar;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The tests that need no running application. */
@Suite
@SelectPackages("news.hiwar")
@IncludeClassNamePatterns(".*Test")
@ExcludeTags("io.quarkus.test.junit.QuarkusTest")
class PlainSuite {}
