package news.hiwar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks tests of the running application that no database can change the outcome of. They run on H2 only; a
 * {@code @QuarkusTest} without this mark runs on PostgreSQL, too.
 */
@Tag("once")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Once {}
