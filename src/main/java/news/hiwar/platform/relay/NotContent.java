package news.hiwar.platform.relay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an attribute of an entity that is not edited content: bookkeeping, or a value computed from others. All other
 * attributes are kept in revisions, compared, restored and merged without being listed anywhere.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface NotContent {}
