package news.hiwar.delivery.http;

/** Somebody who waits for events. */
interface Subscriber {
    /** A GraphQL answer as JSON. */
    void told(String answer);

    /** There will be no more; the subscriber ends the subscription. */
    void lost(HttpError why);
}
