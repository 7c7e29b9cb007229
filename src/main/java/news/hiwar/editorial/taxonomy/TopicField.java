package news.hiwar.editorial.taxonomy;

import org.eclipse.microprofile.graphql.Description;

@Description("What can be taken out of a topic.")
public enum TopicField {
    @Description("The Arabic name, where there is an English one.")
    NAME_AR,
    @Description("The English name, where there is an Arabic one.")
    NAME_EN,
    @Description("The Arabic description.")
    DESCRIPTION_AR,
    @Description("The English description.")
    DESCRIPTION_EN,
    @Description("`broader`: it is at the top level then.")
    BROADER
}
