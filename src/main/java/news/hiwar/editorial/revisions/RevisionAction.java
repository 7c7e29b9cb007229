package news.hiwar.editorial.revisions;

import org.eclipse.microprofile.graphql.Description;

@Description("What made a revision of an article.")
public enum RevisionAction {
    @Description("It was there before its first change at the desk: imported, or from the seeds.")
    FOUND,
    @Description("An editor began it.")
    CREATED,
    @Description("An editor brought its text in.")
    IMPORTED,
    @Description("Its text or what is said of it was changed.")
    CHANGED,
    @Description("Links were added or removed.")
    LINKED,
    @Description("It was published.")
    PUBLISHED,
    @Description("It was set to be published later, or that was undone.")
    SCHEDULED,
    @Description("It was taken from readers.")
    WITHDRAWN,
    @Description("It was changed in the open after publication, with a note for readers.")
    CORRECTED,
    @Description("An earlier text was brought back.")
    RESTORED
}
