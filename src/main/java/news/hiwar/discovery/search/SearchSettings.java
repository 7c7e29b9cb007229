package news.hiwar.discovery.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "hiwar.search")
interface SearchSettings {
    enum Engine {
        LUCENE,
        ELASTICSEARCH
    }

    /** Search engine: lucene inside this process, or elasticsearch for an Elasticsearch or OpenSearch server. */
    @WithDefault("lucene")
    Engine engine();

    /** Addresses of the search server, such as {@code search-1:9200,search-2:9200}. */
    @WithDefault("127.0.0.1:9200")
    String hosts();

    /** Folder of the Lucene index; by default the index is in memory. */
    Optional<Path> folder();

    /** Maximum time to connect to the search server. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** Maximum duration of a search in the index; a search server that takes longer counts as unavailable. */
    @WithDefault("3s")
    Duration timeout();

    /** Maximum duration of a write into the index, which no request waits for. */
    @WithDefault("10s")
    Duration writeTimeout();

    /** Interval at which the index is compared with the database. */
    @WithDefault("10s")
    Duration checkInterval();
}
