package news.hiwar.platform.staff;

import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

@Description("What somebody may do.")
public enum Role {
    @Description("Reads what is published; needs no account.")
    READER,
    @Description("Works on articles.")
    EDITOR,
    @Description("An editor who also manages accounts.")
    CHIEF;

    /** As annotations name them, and an OpenID Connect provider. */
    public static final String EDITOR_NAME = "editor";

    public static final String CHIEF_NAME = "chief";

    Set<String> names() {
        return switch (this) {
            case READER -> Set.of();
            case EDITOR -> Set.of(EDITOR_NAME);
            case CHIEF -> Set.of(EDITOR_NAME, CHIEF_NAME);
        };
    }

    /** The highest of those names. */
    static Role of(Set<String> names) {
        if (names.contains(CHIEF_NAME)) return CHIEF;
        return names.contains(EDITOR_NAME) ? EDITOR : READER;
    }
}
