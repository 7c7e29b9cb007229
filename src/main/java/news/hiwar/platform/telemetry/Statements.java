package news.hiwar.platform.telemetry;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.atomic.LongAdder;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the SQL statements of one operation. */
@RequestScoped
@Unremovable // it is only looked up
public class Statements {
    private final LongAdder count = new LongAdder();

    /** Those of the operation whose beans are active here. */
    public static Statements ofThisOperation() {
        return ClientProxy.unwrap(Arc.container().instance(Statements.class).get());
    }

    public long count() {
        return count.sum();
    }

    /** Hibernate shows it each statement. */
    @PersistenceUnitExtension
    static class Counter implements StatementInspector {
        @Override
        public String inspect(String sql) {
            if (Arc.container().requestContext().isActive())
                ofThisOperation().count.increment();
            return sql;
        }
    }
}
