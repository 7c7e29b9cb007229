package news.hiwar.editorial.desk;

import jakarta.inject.Inject;
import news.hiwar.PlainJsonPath;
import news.hiwar.ingestion.seed.Archive;
import news.hiwar.platform.staff.Accounts;
import news.hiwar.platform.staff.Role;
import news.hiwar.platform.staff.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with an editor and a chief editor at work; nothing of what they did is left after it. */
public abstract class AtTheDesk {
    /** Names an actor whom the seeds know. */
    protected static final String TEXT = "بحث مصطفى الكاظمي ملف الانسحاب في بغداد.";

    @Inject
    protected Accounts accounts;

    @Inject
    protected Archive archive;

    protected Editor amal;
    protected Editor basma;

    @BeforeEach
    void open() {
        accounts.open("amal", Role.EDITOR);
        accounts.open("basma", Role.CHIEF);
        amal = Editor.named("amal");
        basma = Editor.named("basma");
    }

    @AfterEach
    void reset() {
        accounts.clear();
        archive.reset();
    }

    /** As a reader sees it; null where they do not. */
    protected static String headline(String slug) {
        String query = "{ article(slug: \"%s\") { headline } }".formatted(slug);
        return PlainJsonPath.of(Somebody.READER.reads(query).asString()).getString("data.article.headline");
    }
}
