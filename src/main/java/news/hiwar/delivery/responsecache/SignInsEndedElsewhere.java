package news.hiwar.delivery.responsecache;

/** Another node has ended sessions, an account or its rights, or may have done so while its notifications were missed. */
public record SignInsEndedElsewhere() {}
