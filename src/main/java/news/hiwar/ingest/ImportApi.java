package news.hiwar.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import news.hiwar.linking.Names;
import news.hiwar.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@RunOnVirtualThread
@Transactional
public class ImportApi {
    private final EntityManager entities;
    private final Intake intake;
    private final Names names;
    private final Clock clock;

    ImportApi(EntityManager entities, Intake intake, Names names, Clock clock) {
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
            LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            Drafting drafting = new Drafting(References.ofPages(entities), names.gazetteer(), today);
            Draft draft = drafting.page(new Origin("", 0), Hash.of(text.getBytes(UTF_8)), text);
            return Previews.of(draft, intake.judge(draft));
        } catch (Unreadable e) {
            throw new NoArticleInText(e.reason());
        }
    }
}
