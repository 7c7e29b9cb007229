package news.hiwar.graph.events;

/** Fired when this node recognises changed names; until then it answers with the previous ones. */
public record GazetteerReloaded() {}
