package news.hiwar.text.linking;

/** Fired when names that had changed are known here: until then readers were answered with those from before. */
public record NamesRead() {}
