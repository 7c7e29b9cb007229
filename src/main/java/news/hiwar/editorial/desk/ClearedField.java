package news.hiwar.editorial.desk;

import org.eclipse.microprofile.graphql.Description;

@Description("What can be taken out of an article.")
public enum ClearedField {
    @Description("`standfirst`.")
    STANDFIRST,
    @Description("`authors`.")
    AUTHORS,
    @Description("`dateline`.")
    DATELINE,
    @Description("`outlet`.")
    OUTLET,
    @Description("`publishedAt`: the article is dated from when it is published here.")
    PUBLISHED_AT,
    @Description("`url`.")
    URL
}
