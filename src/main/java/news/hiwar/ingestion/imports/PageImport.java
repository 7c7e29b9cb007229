package news.hiwar.ingestion.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import news.hiwar.text.linking.GazetteerCache;

/** Reads a single page that an editor sends, as an import of a folder would. */
@ApplicationScoped
public class PageImport {
    private final EntityManager entities;
    private final DraftWriter writer;
    private final GazetteerCache names;
    private final Clock clock;

    PageImport(EntityManager entities, DraftWriter writer, GazetteerCache names, Clock clock) {
        this.entities = entities;
        this.writer = writer;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The draft that an import would make of the text.
     *
     * @throws Unreadable if the text holds no article
     */
    public Draft read(String text) throws Unreadable {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        DraftBuilder builder = new DraftBuilder(References.ofPages(entities), names.gazetteer(), today);
        return builder.page(new Origin("", 0), Hash.of(text.getBytes(UTF_8)), text);
    }

    /** What an import would do with the draft. */
    public Result judge(Draft draft) {
        return writer.judge(draft);
    }
}
