package news.hiwar.platform.staff;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

@Description("Role of a user, from the fewest rights to the most.")
public enum Role {
    @Description("May read published content. Needs no account.")
    READER,
    @Description("May edit and publish articles and records.")
    EDITOR,
    @Description("May also merge and delete, manage accounts and read the audit trail.")
    CHIEF;

    /** Name of the role in annotations and in tokens of an OpenID Connect provider. */
    public static final String EDITOR_NAME = "editor";

    public static final String CHIEF_NAME = "chief";

    Set<String> names() {
        return switch (this) {
            case READER -> Set.of();
            case EDITOR -> Set.of(EDITOR_NAME);
            case CHIEF -> Set.of(EDITOR_NAME, CHIEF_NAME);
        };
    }

    /** The highest role among these names. */
    static Role of(Set<String> names) {
        if (names.contains(CHIEF_NAME)) return CHIEF;
        return names.contains(EDITOR_NAME) ? EDITOR : READER;
    }
}
