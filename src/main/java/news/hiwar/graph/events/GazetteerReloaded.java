package news.hiwar.graph.events;

/** Fired when names that had changed are known here: until then readers were answered with those from before. */
public record GazetteerReloaded() {}
