package news.hiwar.discovery.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
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
}
