package news.hiwar.editorial.revisions;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Description("A revision of an article: its content after a change.")
public class Revision extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    @Ignore
    public Long articleId;

    @Description("The article's version after the change.")
    public int version;

    @Description("When it was changed.")
    public Instant at;

    @Nullable
    @Description("Account name of the editor; null if it was changed automatically.")
    public String author;

    @Enumerated(EnumType.STRING)
    @Description("What was done to the article.")
    public RevisionAction action;

    @Description("Names of the fields that were changed.")
    public List<@NonNull String> fields = new ArrayList<>();

    @Nullable
    @Description("Note of the editor; the note for readers if it is a correction.")
    public String note;

    /** The {@link ArticleContent} as JSON. */
    @Ignore
    @Column(name = "manuscript")
    public String content;

    @Description("What was done to an article.")
    @Enum("RevisionAction")
    public enum RevisionAction {
        @Description("Imported or initial content, before the first change by an editor.")
        FOUND,
        @Description("Created by an editor.")
        CREATED,
        @Description("Imported by an editor.")
        IMPORTED,
        @Description("Content changed.")
        CHANGED,
        @Description("Links added or removed.")
        LINKED,
        @Description("Published.")
        PUBLISHED,
        @Description("Scheduled or embargoed, or either of them cancelled.")
        SCHEDULED,
        @Description("Withdrawn.")
        WITHDRAWN,
        @Description("Corrected after publication, with a note for readers.")
        CORRECTED,
        @Description("Earlier content restored.")
        RESTORED
    }
}
