package news.hiwar.editorial.taxonomy;

import org.eclipse.microprofile.graphql.Description;

@Description("The action that created a revision of a record.")
public enum EntryAction {
    @Description("Imported or initial content, before a change by an editor.")
    FOUND,
    @Description("Created by an editor.")
    CREATED,
    @Description("Content changed by an editor.")
    CHANGED,
    @Description("An alias added or removed by an editor.")
    RENAMED,
    @Description("Another record was merged into it, or a record that it refers to was merged.")
    MERGED,
    @Description("A merge of the record, or of another one into it, was undone.")
    UNMERGED,
    @Description("Earlier content restored by an editor.")
    RESTORED;

    /** Whether somebody wrote what stands there now. */
    boolean isByHand() {
        return this == CHANGED || this == RENAMED || this == RESTORED;
    }
}
