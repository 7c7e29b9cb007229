package news.hiwar.graph.events;

/** Fired in the transaction that changes names of what the news is about, or adds or removes such names. */
public record NamesChanged() {}
