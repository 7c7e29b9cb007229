package news.hiwar.graph.events;

/** Fired in the transaction that recomputes the rarity of actors and topics. */
public record RarityRecomputed() {}
