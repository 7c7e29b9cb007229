package news.hiwar.text.linking;

import java.util.List;

/**
 * What a name in a text stands for.
 *
 * @param start where it begins in the text, with what the gazetteer did not know of
 */
record LinkDecision(List<Target> targets, Evidence evidence, int start) {
    static LinkDecision of(NameOccurrence sighting, Evidence evidence) {
        return new LinkDecision(
                sighting.found().targets(), evidence, sighting.found().start());
    }

    /** What a link rests on, and how sure that makes it: an estimate by which links are ranked, not a measured share. */
    enum Evidence {
        /** A name of several words is hardly ever that of another. */
        WHOLE_NAME(0.98, "its name stands here"),
        /** A single word can have another meaning. */
        ONE_WORD(0.92, "a name of one word stands here"),
        /** Newspapers name a person in full once and then by family. */
        FAMILY_OF_FULL_NAME(0.95, "the family name of somebody whom the article names in full"),
        /** Given name and family fit, what stands between them is new. */
        MIDDLE_NAMES(0.9, "the given and the family name stand here with others between them"),
        /** Well known people go by the family name, but others can bear it. */
        FAMILY_ALONE(0.75, "only one actor bears this family name"),
        /** A slip of the pen is more likely than a namesake in the same office. */
        SLIP(0.6, "another given name, but office and family are those of somebody in the article"),
        /** A government acts through the name of its city; the rules that tell it from the place can err. */
        CITY_FOR_STATE(0.8, "the capital stands for the state"),
        /** Not each of its people is the state. */
        PEOPLE_FOR_STATE(0.7, "the people stand for the state"),
        /** The short form is introduced by the long one. */
        SHORT_OF_WHOLE_NAME(0.9, "a short form of a name that the article gives in full"),
        /** Other countries have a parliament, too. */
        AT_HOME(0.75, "a short form, and the article names the state that it belongs to"),
        /** What the short form means is only likely from who else is there. */
        IN_COMPANY(0.6, "a short form, among other actors of the graph"),
        /** Quoted or introduced as a newspaper or channel. */
        OUTLET(0.9, "introduced as a medium"),
        DIALOGUE_BY_NAME(0.95, "the dialogue is named with its parties"),
        DIALOGUE_BY_PARTIES(0.8, "talks are named, and both parties in the article"),
        /** The same two may talk of something else. */
        DIALOGUE_BY_TALKING(0.6, "a word for talks, and both parties behind it"),
        /** A term of several words tells of its topic; one word can belong to something else. */
        TERM(0.85, "a term of the topic"),
        WORD(0.7, "a word for the topic"),
        /** Number and dialogue stand together. */
        ROUND_BY_NUMBER(0.9, "the number of the round stands with the talks"),
        /** The dialogue is named elsewhere. */
        ROUND_IN_CONTEXT(0.75, "the number of a round, in an article on the dialogue"),
        /** Days repeat each year, and things happen on the same day. */
        ROUND_BY_DATE(0.7, "the day of the round stands with the talks"),
        ROUND_BY_MEETING(0.6, "the day of the round stands with a meeting of both parties"),

        AMBIGUOUS(0, "several fit, or somebody unknown");

        final double confidence;
        final String why;

        Evidence(double confidence, String why) {
            this.confidence = confidence;
            this.why = why;
        }
    }
}
