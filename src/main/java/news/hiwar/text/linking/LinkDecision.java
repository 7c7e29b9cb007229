package news.hiwar.text.linking;

import java.util.List;

/**
 * The decision what a name in a text means.
 *
 * @param start the start of the link, including given names that the gazetteer does not know
 */
record LinkDecision(List<Target> targets, Evidence evidence, int start) {
    static LinkDecision of(NameOccurrence occurrence, Evidence evidence) {
        return new LinkDecision(
                occurrence.found().targets(), evidence, occurrence.found().start());
    }

    /** The evidence for a link, with a confidence: an estimate by which links are ranked, not a measured frequency. */
    enum Evidence {
        /** A name of several words rarely means another. */
        WHOLE_NAME(0.98, "its full name"),
        /** A single word can have another meaning. */
        ONE_WORD(0.92, "a name of one word"),
        /** Newspapers name a person in full once and then by family. */
        FAMILY_OF_FULL_NAME(0.95, "the family name of a person whom the article names in full"),
        /** Given and family name match; the names between them are new. */
        MIDDLE_NAMES(0.9, "the given and the family name, with other names between them"),
        /** Well known people go by the family name, but others can bear it. */
        FAMILY_ALONE(0.75, "only one actor bears this family name"),
        /** A slip is more likely than a namesake in the same office. */
        SLIP(0.6, "another given name, but office and family name are those of a person in the article"),
        /** A capital stands for its government; the rules that tell it from the place can err. */
        CITY_FOR_STATE(0.8, "the capital, meaning the state"),
        /** People of a state do not always act for it. */
        PEOPLE_FOR_STATE(0.7, "the people, meaning the state"),
        /** The short form is introduced by the long one. */
        SHORT_OF_WHOLE_NAME(0.9, "a short form of a name that the article gives in full"),
        /** Other countries have a parliament, too. */
        AT_HOME(0.75, "a short form, and the article names its state"),
        /** The other actors in the article only make it likely. */
        IN_COMPANY(0.6, "a short form, and the article names related actors"),
        /** Quoted or introduced as a newspaper or channel. */
        OUTLET(0.9, "introduced as a medium"),
        DIALOGUE_BY_NAME(0.95, "the dialogue is named with its parties"),
        DIALOGUE_BY_PARTIES(0.8, "talks are named, and the article names both parties"),
        /** The same parties may talk about something else. */
        DIALOGUE_BY_TALKING(0.6, "a word for talks, followed by both parties"),
        /** A term of several words is specific; a single word can have another meaning. */
        TERM(0.85, "a term of the topic"),
        WORD(0.7, "a word for the topic"),
        /** Number and dialogue are named together. */
        ROUND_BY_NUMBER(0.9, "the number of the round beside the talks"),
        /** The dialogue is named elsewhere. */
        ROUND_IN_CONTEXT(0.75, "the number of a round, in an article on the dialogue"),
        /** Days recur each year, and several things happen on a day. */
        ROUND_BY_DATE(0.7, "the day of the round beside the talks"),
        ROUND_BY_MEETING(0.6, "the day of the round beside a meeting of both parties"),

        AMBIGUOUS(0, "it matches several, or an unknown person");

        final double confidence;
        final String why;

        Evidence(double confidence, String why) {
            this.confidence = confidence;
            this.why = why;
        }
    }
}
