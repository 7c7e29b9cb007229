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
@Description("An article as a change left it.")
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

    @Description("When.")
    public Instant at;

    @Nullable
    @Description("By whom; null where nobody did it by hand.")
    public String author;

    @Enumerated(EnumType.STRING)
    @Description("What was done.")
    public RevisionAction action;

    @Description("The fields that it changed.")
    public List<@NonNull String> fields = new ArrayList<>();

    @Nullable
    @Description("What the editor said of it; of a correction what readers are told.")
    public String note;

    /** As JSON. */
    @Ignore
    public String manuscript;

    @Description("What made a revision of an article.")
    @Enum("RevisionAction")
    public enum RevisionAction {
        @Description("It was there before its first change at the desk: imported, or from the seeds.")
        FOUND,
        @Description("An editor began it.")
        CREATED,
        @Description("An editor brought its text in.")
        IMPORTED,
        @Description("Its text or what is said of it was changed.")
        CHANGED,
        @Description("Links were added or removed.")
        LINKED,
        @Description("It was published.")
        PUBLISHED,
        @Description("It was set to be published later, or that was undone.")
        SCHEDULED,
        @Description("It was taken from readers.")
        WITHDRAWN,
        @Description("It was changed in the open after publication, with a note for readers.")
        CORRECTED,
        @Description("An earlier text was brought back.")
        RESTORED
    }
}
