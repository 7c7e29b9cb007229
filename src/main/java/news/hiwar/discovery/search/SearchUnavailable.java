package news.hiwar.discovery.search;

import news.hiwar.platform.graphql.ClientError;

class SearchUnavailable extends ClientError {
    SearchUnavailable() {
        super("SEARCH_UNAVAILABLE", "Search does not answer at the moment. Everything else does; try again later.");
    }
}
