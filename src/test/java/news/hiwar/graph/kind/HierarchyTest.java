package news.hiwar.graph.kind;

import static org.assertj.core.api.Assertions.assertThat;

import news.hiwar.graph.actor.Actor;
import news.hiwar.graph.topic.Topic;
import org.junit.jupiter.api.Test;

/** What an entry was written below may have been merged since: the tree stays one. */
class HierarchyTest {
    private final Hierarchy<Topic> topics = Kinds.TOPIC.hierarchy().orElseThrow();
    private final Hierarchy<Actor> actors = Kinds.ACTOR.hierarchy().orElseThrow();

    @Test
    void aTopicBelowANarrowerOneGoesBelowItsBroaderOne() {
        Topic field = Kinds.TOPIC.make("field");
        Topic narrower = Kinds.TOPIC.make("narrower");
        Topic topic = Kinds.TOPIC.make("topic");
        narrower.broader = field;
        topic.broader = narrower;

        assertThat(topics.settle(topic, narrower)).isTrue();
        assertThat(topic.broader).isSameAs(field);
        assertThat(topics.settle(topic, field)).isFalse();
    }

    @Test
    void aTopicBelowItselfGoesToTheTop() {
        Topic topic = Kinds.TOPIC.make("topic");
        topic.broader = topic;

        assertThat(topics.settle(topic, null)).isFalse();
        assertThat(topic.broader).isNull();
    }

    @Test
    void actorsDoNotSpeakForEachOther() {
        Actor one = Kinds.ACTOR.make("one");
        Actor two = Kinds.ACTOR.make("two");
        Actor three = Kinds.ACTOR.make("three");
        one.affiliation = two;
        two.affiliation = three;
        three.affiliation = one;

        assertThat(actors.settle(three, null)).isFalse();
        assertThat(three.affiliation).isNull();
        three.affiliation = three; // as an earlier version allowed it
        assertThat(actors.settle(one, null)).isTrue();
        assertThat(one.affiliation).isSameAs(two);
    }
}
