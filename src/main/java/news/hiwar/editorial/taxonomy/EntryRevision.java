package news.hiwar.editorial.taxonomy;

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
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Description("A revision of an actor, a topic, an outlet, a dialogue or a round: its content after a change.")
public class EntryRevision extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @Column(name = "id")
    @Ignore
    public Long rowId;

    /** Of the entry, in the schema. */
    @Ignore
    public String type;

    @Ignore
    public String slug;

    @Description("The record's version after the change.")
    public int version;

    @Description("When.")
    public Instant at;

    @Nullable
    @Description("Account name of the editor; null if it was changed automatically.")
    public String author;

    @Enumerated(EnumType.STRING)
    @Description("What was done.")
    public EntryAction action;

    @Description("Names of the fields that were changed.")
    public List<@NonNull String> fields = new ArrayList<>();

    @Description("Content after the change, as JSON.")
    public String content;
}
