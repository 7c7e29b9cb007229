package news.hiwar.discovery.search;

import news.hiwar.platform.graphql.Refusal;

class SearchUnavailable extends Refusal {
    SearchUnavailable() {
        super("SEARCH_UNAVAILABLE", "Search does not answer at the moment. Everything else does; try again later.");
    }
}
