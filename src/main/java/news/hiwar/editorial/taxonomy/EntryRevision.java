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
@Description("An actor, a topic, an outlet, a dialogue or a round as a change by hand left it.")
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

    @Description("The entry's version after the change.")
    public int version;

    @Description("When.")
    public Instant at;

    @Nullable
    @Description("By whom; null where nobody did it by hand.")
    public String author;

    @Enumerated(EnumType.STRING)
    @Description("What was done.")
    public EntryAction action;

    @Description("The fields that it changed.")
    public List<@NonNull String> fields = new ArrayList<>();

    @Description("What stood there after it, as JSON.")
    public String content;
}
