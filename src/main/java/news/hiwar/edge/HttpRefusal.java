package news.hiwar.edge;

/** A request that is answered without being executed. */
class HttpRefusal extends RuntimeException {
    final int status;
    final String code;

    HttpRefusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static HttpRefusal bad(String message) {
        return new HttpRefusal(400, "BAD_REQUEST", message);
    }
}
