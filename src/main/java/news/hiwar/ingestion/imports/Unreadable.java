package news.hiwar.ingestion.imports;

/** A document, or a line of one, that is not imported. The message tells an editor why. */
public class Unreadable extends Exception {
    private final ImportOutcome outcome;
    private final String reason;

    private Unreadable(ImportOutcome outcome, String reason) {
        super(reason, null, false, false);
        this.outcome = outcome;
        this.reason = reason;
    }

    /** It is not of the form that it should have. */
    static Unreadable broken(String reason) {
        return new Unreadable(ImportOutcome.BROKEN, reason);
    }

    /** It can be read, but not be taken. */
    static Unreadable refused(String reason) {
        return new Unreadable(ImportOutcome.REFUSED, reason);
    }

    public ImportOutcome outcome() {
        return outcome;
    }

    public String reason() {
        return reason;
    }
}
