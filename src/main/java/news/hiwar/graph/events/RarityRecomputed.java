package news.hiwar.graph.events;

/** Fired in the transaction that counts anew how rare actors and topics are. */
public record RarityRecomputed() {}
