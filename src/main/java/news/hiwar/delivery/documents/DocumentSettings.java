package news.hiwar.delivery.documents;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "hiwar.documents")
public interface DocumentSettings {
    /** Use of trusted documents, the operations of the apps. */
    enum Trust {
        /** They are not known by their ids. */
        OFF,
        /** They are known by their ids; other documents are executed, too. */
        PREFER,
        /** Readers may only execute trusted documents; editors may execute any. */
        ONLY
    }

    /** Use of trusted documents, the operations of the apps. */
    @WithDefault("prefer")
    Trust trusted();

    /** Maximum size of the cache of parsed documents, in bytes. */
    @WithDefault("32M")
    MemorySize size();

    /** Maximum number of automatically persisted documents; the least used ones are evicted. */
    @WithDefault("1000")
    int persisted();
}
