package news.hiwar.editorial.taxonomy;

import org.eclipse.microprofile.graphql.Description;

@Description("What can be taken out of an outlet.")
public enum OutletField {
    @Description("The Arabic name, where there is an English one.")
    NAME_AR,
    @Description("The English name, where there is an Arabic one.")
    NAME_EN,
    @Description("`website`.")
    WEBSITE
}
