package news.hiwar.ingestion.imports;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import news.hiwar.platform.staff.Role;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

@GraphQLApi
@Blocking
@Transactional
public class ImportApi {
    private final PageImport pages;

    ImportApi(PageImport pages) {
        this.pages = pages;
    }

    @Query
    @RolesAllowed(Role.EDITOR_NAME)
    @Description("What an import would make of a page saved from the web. For editors.")
    public ImportPreview importPreview(@Description("The page: the text copied from it, or its HTML.") String text) {
        try {
            Draft draft = pages.read(text);
            return Previews.of(draft, pages.judge(draft));
        } catch (Unreadable e) {
            throw new NoArticleInText(e.reason());
        }
    }
}
