package news.hiwar.editorial.taxonomy;

import org.eclipse.microprofile.graphql.Description;

@Description("What can be taken out of a round.")
public enum RoundField {
    @Description("The Arabic name, where there is an English one.")
    NAME_AR,
    @Description("The English name, where there is an Arabic one.")
    NAME_EN,
    @Description("The Arabic venue.")
    VENUE_AR,
    @Description("The English venue.")
    VENUE_EN,
    @Description("`format`.")
    FORMAT,
    @Description("`date`.")
    DATE
}
