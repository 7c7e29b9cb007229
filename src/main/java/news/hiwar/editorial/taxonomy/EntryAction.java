package news.hiwar.editorial.taxonomy;

import org.eclipse.microprofile.graphql.Description;

@Description("What made a revision of an entry.")
public enum EntryAction {
    @Description("It was there before this change by hand: from the seeds, imported, or written by them since.")
    FOUND,
    @Description("An editor made it.")
    CREATED,
    @Description("An editor changed what is to be known of it.")
    CHANGED,
    @Description("An editor gave it another name, or took one away.")
    RENAMED,
    @Description("It took in another, or one that it refers to was merged.")
    MERGED,
    @Description("A merge was undone: it came back, or gave back what had come with the merge.")
    UNMERGED,
    @Description("An editor brought back what stood there earlier.")
    RESTORED;

    /** Whether somebody wrote what stands there now. */
    boolean isByHand() {
        return this == CHANGED || this == RENAMED || this == RESTORED;
    }
}
