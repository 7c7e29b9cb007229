package news.hiwar.ingestion.imports;

/** A document that is not imported; the reason tells an editor why. */
public class DocumentRejected extends Exception {
    private final ImportOutcome outcome;
    private final String reason;

    private DocumentRejected(ImportOutcome outcome, String reason) {
        super(reason, null, false, false);
        this.outcome = outcome;
        this.reason = reason;
    }

    /** A document that is not in the required format. */
    static DocumentRejected broken(String reason) {
        return new DocumentRejected(ImportOutcome.BROKEN, reason);
    }

    /** A document that can be read, but not be imported. */
    static DocumentRejected refused(String reason) {
        return new DocumentRejected(ImportOutcome.REFUSED, reason);
    }

    public ImportOutcome outcome() {
        return outcome;
    }

    public String reason() {
        return reason;
    }
}
