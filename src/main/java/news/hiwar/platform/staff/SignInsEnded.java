package news.hiwar.platform.staff;

/** Sessions, an account or its rights have ended in this transaction; open connections are checked after its commit. */
public record SignInsEnded() {}
