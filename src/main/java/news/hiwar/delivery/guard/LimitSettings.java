package news.hiwar.delivery.guard;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of a request; all of {@code graphql/operations} and the console's introspection pass with room. */
@ConfigMapping(prefix = LimitSettings.PREFIX)
public interface LimitSettings {
    String PREFIX = "hiwar.limits";

    /** The time in which the head of a request must be here, from its first byte; its connection is closed after it. */
    @WithDefault("30s")
    Duration headerTime();

    /** The bytes of a body; 413 above. */
    @WithDefault("1M")
    MemorySize body();

    /** The time in which a body must be here, whatever the pace; 408 after it. */
    @WithDefault("65s")
    Duration bodyTime();

    /** How deep the JSON of a body or of variables may be nested. */
    @WithDefault("50")
    int jsonNesting();

    /** The characters of a number in JSON. */
    @WithDefault("100")
    int numberLength();

    /** The characters of a document. */
    @WithDefault("20000")
    int characters();

    /** The tokens of a document. */
    @WithDefault("4000")
    int tokens();

    /** How deep lists and objects may be nested in a document. */
    @WithDefault("60")
    int nesting();

    /** The characters of a text in the arguments of a query; cursors and ids have none of it, and texts to import. */
    @WithDefault("200")
    int text();

    /** How deep fields may be nested, fragments included. */
    @WithDefault("12")
    int depth();

    /** The same below {@code __schema} and {@code __type}. */
    @WithDefault("16")
    int introspectionDepth();

    /** The fields of an operation, those of a fragment counted wherever it is spread. */
    @WithDefault("1000")
    int fields();

    @WithDefault("20")
    int rootFields();

    @WithDefault("50")
    int aliases();

    @WithDefault("50")
    int fragments();

    @WithDefault("50")
    int directives();

    /** The errors that are told of a document that is not valid. */
    @WithDefault("5")
    int errors();

    /** The product of the page sizes on one way through an operation. */
    @WithDefault("10000")
    int pages();

    /** The objects that an operation may have to answer with, at most. */
    @WithDefault("20000")
    int cost();

    /** After that an operation is given up, and answered with 503. */
    @WithDefault("10s")
    Duration deadline();

    /** The cost that one client address may cause in a minute; 429 above. Answers that are at hand cost nothing; 0: no limit. */
    @WithDefault("1000000")
    long rate();

    /** The bytes of a message on a socket. */
    @WithDefault("64K")
    MemorySize message();

    /** The time in which a socket must be initialised. */
    @WithDefault("15s")
    Duration socketInit();

    /** The operations under way on one socket. */
    @WithDefault("100")
    int socketOperations();

    /** The objects that each event of a subscription may have to be answered with, at most. */
    @WithDefault("500")
    int subscriptionCost();

    /** The subscriptions of a node that differ from each other; those that are alike count once. */
    @WithDefault("1000")
    int subscriptions();

    /** Those of one client address that differ from each other. */
    @WithDefault("100")
    int subscriptionsOfAddress();

    /** The sockets and streams of events of one client address. */
    @WithDefault("100")
    int sockets();
}
