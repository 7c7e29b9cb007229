package news.hiwar.graph.dialogue;

import static java.util.stream.Collectors.toMap;

import io.smallrye.graphql.api.Nullable;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.naming.Localized;
import news.hiwar.graph.naming.MentionTarget;
import news.hiwar.graph.topic.Topic;
import news.hiwar.platform.relay.MergeableNode;
import news.hiwar.platform.relay.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.annotations.SQLRestriction;

@Entity
@SQLRestriction(MergeableNode.NOT_MERGED)
@Description("One round of a dialogue.")
public class DialogueRound extends MergeableNode implements Node, MentionTarget {
    @Description("Number of the round in its dialogue, from 1.")
    public int number;

    @Description("Name in the requested language, or in the other one if that is missing.")
    public Localized name;

    @Enumerated(EnumType.STRING)
    @Description("Status of the round according to the documents.")
    public RoundStatus status = RoundStatus.ANNOUNCED;

    @Nullable
    @Description("Date of the round, past or planned; null if it is not known.")
    public FuzzyDate date;

    @Nullable
    @Description("Venue of the round, past or planned; null if it is not known.")
    public Localized venue;

    @Nullable
    @Enumerated(EnumType.STRING)
    @Description("How the parties met; null if it is not known.")
    public RoundFormat format;

    @Ignore // RoundApi.dialogue
    @ManyToOne(fetch = FetchType.LAZY)
    public Dialogue dialogue;

    @Ignore // RoundApi.participants
    @OneToMany(mappedBy = "round", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    public List<Participant> participants = new ArrayList<>();

    @Ignore // RoundApi.agenda
    @ManyToMany
    @JoinTable(
            name = "round_agenda",
            joinColumns = @JoinColumn(name = "round_id"),
            inverseJoinColumns = @JoinColumn(name = "topic_id"))
    @OrderColumn(name = "position")
    public List<Topic> agenda = new ArrayList<>();

    @Ignore // RoundApi.outcomes
    @ElementCollection
    @CollectionTable(name = "round_outcome", joinColumns = @JoinColumn(name = "round_id"))
    @AttributeOverride(name = "ar", column = @Column(name = "ar"))
    @AttributeOverride(name = "en", column = @Column(name = "en"))
    @OrderColumn(name = "position")
    public List<Localized> outcomes = new ArrayList<>();

    /** The slug of a round: that of its dialogue, and its number. */
    public static String slug(String dialogue, int number) {
        return dialogue + "/" + number;
    }

    /** By key, each with its dialogue. */
    public static Map<Long, DialogueRound> withDialogues(Collection<Long> keys) {
        if (keys.isEmpty()) return Map.of();
        return DialogueRound.<DialogueRound>find("from DialogueRound r join fetch r.dialogue where r.rowId in ?1", keys)
                .stream()
                .collect(toMap(round -> round.rowId, round -> round));
    }
}
