package news.hiwar.ingestion.imports;

import news.hiwar.platform.graphql.ClientError;

/** A text of which a preview was wanted holds no article. */
class NoArticleInText extends ClientError {
    NoArticleInText(String reason) {
        super("NO_ARTICLE", "The text holds no article: %s.".formatted(reason));
    }
}
