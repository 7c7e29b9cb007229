package news.hiwar.text.linking;

/** What sort of thing a name stands for. */
public enum TargetKind {
    ACTOR,
    TOPIC,
    ROUND,
    DIALOGUE,
    OUTLET
}
