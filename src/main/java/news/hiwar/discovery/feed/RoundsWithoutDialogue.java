package news.hiwar.discovery.feed;

import news.hiwar.platform.graphql.ClientError;

class RoundsWithoutDialogue extends ClientError {
    RoundsWithoutDialogue() {
        super("ROUNDS_WITHOUT_DIALOGUE", "`rounds` are numbers within a dialogue: name it in `dialogue`, too.");
    }
}
