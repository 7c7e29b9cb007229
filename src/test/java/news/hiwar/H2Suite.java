package news.hiwar;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests, those of the application on H2, the embedded default. */
@Suite
@SelectPackages("news.hiwar")
@IncludeClassNamePatterns(".*Test")
class H2Suite {}
