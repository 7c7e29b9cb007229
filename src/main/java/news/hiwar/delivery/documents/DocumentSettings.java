package news.hiwar.delivery.documents;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "hiwar.documents")
public interface DocumentSettings {
    /** What the server does with the operations of the apps. */
    enum Trust {
        /** It does not know them by their ids. */
        OFF,
        /** It knows them, and runs others, too. */
        PREFER,
        /** It runs nothing else for readers; editors may send what they like. */
        ONLY
    }

    @WithDefault("prefer")
    Trust trusted();

    /** The memory for documents that were read before, persisted ones among them. */
    @WithDefault("32M")
    MemorySize size();

    /** How many documents apps may persist; the ones used least give way. */
    @WithDefault("1000")
    int persisted();
}
