package news.hiwar.ingestion.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import news.hiwar.editorial.desk.ArticlePayload;
import news.hiwar.editorial.desk.Desk;
import news.hiwar.editorial.desk.NotDone;
import news.hiwar.editorial.revisions.RevisionAction;
import news.hiwar.graph.article.Article;
import news.hiwar.platform.staff.Role;
import news.hiwar.text.linking.Names;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ImportApi {
    private final EntityManager entities;
    private final Intake intake;
    private final Names names;
    private final Desk desk;
    private final Clock clock;

    ImportApi(EntityManager entities, Intake intake, Names names, Desk desk, Clock clock) {
        this.desk = desk;
        this.entities = entities;
        this.intake = intake;
        this.names = names;
        this.clock = clock;
    }

    @Query
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("What an import would make of a page saved from the web. For editors.")
    public ImportPreview importPreview(@Description("The page: the text copied from it, or its HTML.") String text) {
        try {
            Draft draft = read(text);
            return Previews.of(draft, intake.judge(draft));
        } catch (Unreadable e) {
            throw new NoArticleInText(e.reason());
        }
    }

    @Mutation
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("Makes a draft of a page saved from the web, as its import preview shows it, with links and dates.")
    public ArticlePayload importDraft(@Description("The page.") ImportedPage input) {
        return desk.payload("importDraft", input, () -> {
            try {
                Draft draft = read(input.text());
                Result result = intake.judge(draft);
                if (result.outcome() != ImportOutcome.STORED) {
                    throw NotDone.because(
                            "text",
                            result.outcome().name(),
                            "It is here already: %s."
                                    .formatted(result.reason() == null ? "unchanged" : result.reason()));
                }
                Article article = new Article();
                article.slug = Objects.requireNonNull(result.slug());
                article.importHash = draft.hash();
                return desk.create(article, Drafts.manuscript(draft), RevisionAction.IMPORTED);
            } catch (Unreadable e) {
                throw NotDone.because("text", "NO_ARTICLE", e.reason());
            }
        });
    }

    private Draft read(String text) throws Unreadable {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Drafting drafting = new Drafting(References.ofPages(entities), names.gazetteer(), today);
        return drafting.page(new Origin("", 0), Hash.of(text.getBytes(UTF_8)), text);
    }
}
