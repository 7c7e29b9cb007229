package news.hiwar.text.dating;

import io.smallrye.graphql.api.Nullable;
import java.util.List;

/** What an article says, part by part, as far as it bears on when it was written. */
public record Writing(
        List<DateStamp> stamps,
        @Nullable String headline,
        @Nullable String standfirst,
        List<String> paragraphs) {}
