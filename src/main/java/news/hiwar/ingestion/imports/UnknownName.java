package news.hiwar.ingestion.imports;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A name that recurs in a text and belongs to nobody here: perhaps an actor to be added.")
public record UnknownName(
        @Description("The name.") String name,

        @Description("How the text spells it.") List<@NonNull String> spellings,

        @Description("How often it stands there.") int times) {}
