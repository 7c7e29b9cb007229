package news.hiwar.delivery.guard;

import news.hiwar.platform.graphql.Refusal;

/** No document with such fragments is valid; the validation itself takes long to find out. */
class CircularFragments extends Refusal {
    CircularFragments(String name) {
        super("GRAPHQL_VALIDATION_FAILED", "The fragment `%s` spreads itself.".formatted(name));
    }
}
