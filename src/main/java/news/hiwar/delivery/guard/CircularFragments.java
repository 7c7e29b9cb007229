package news.hiwar.delivery.guard;

import news.hiwar.platform.graphql.ClientError;

/** No document with such fragments is valid; the validation itself takes long to find out. */
class CircularFragments extends ClientError {
    CircularFragments(String name) {
        super("GRAPHQL_VALIDATION_FAILED", "The fragment `%s` spreads itself.".formatted(name));
    }
}
