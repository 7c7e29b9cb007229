package news.hiwar.delivery.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what an operation may cost to execute. */
@ConfigMapping(prefix = "hiwar.limits")
interface CostLimits {
    /** Maximum product of the page sizes along one path of nested connections. */
    @WithDefault("10000")
    int pages();

    /** Maximum cost of an operation: the number of objects that its response may contain. */
    @WithDefault("20000")
    int cost();

    /** Maximum cost of a subscription: the number of objects that one of its events may contain. */
    @WithDefault("500")
    int subscriptionCost();
}
