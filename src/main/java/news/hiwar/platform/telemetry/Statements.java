package news.hiwar.platform.telemetry;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.atomic.LongAdder;
import news.hiwar.platform.deadline.Deadline;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements of one operation. */
@RequestScoped
@Unremovable // only looked up programmatically
public class Statements {
    private final LongAdder count = new LongAdder();

    /** The counter of the operation whose request context is active. */
    public static Statements ofThisOperation() {
        return ClientProxy.unwrap(Arc.container().instance(Statements.class).get());
    }

    public long count() {
        return count.sum();
    }

    /** Called by Hibernate before each statement. */
    @PersistenceUnitExtension
    static class Counter implements StatementInspector {
        @Override
        public String inspect(String sql) {
            Deadline.check();
            if (Arc.container().requestContext().isActive())
                ofThisOperation().count.increment();
            return sql;
        }
    }
}
