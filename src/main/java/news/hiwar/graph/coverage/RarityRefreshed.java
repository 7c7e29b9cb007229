package news.hiwar.graph.coverage;

/** Fired in the transaction that counts anew how rare actors and topics are. */
public record RarityRefreshed() {}
