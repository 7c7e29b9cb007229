package news.hiwar.ingestion.seed;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import news.hiwar.graph.actor.ActorKind;
import news.hiwar.graph.date.DateBasis;
import news.hiwar.graph.date.DatePrecision;
import news.hiwar.graph.date.FuzzyDate;
import news.hiwar.graph.dialogue.RoundFormat;
import news.hiwar.graph.dialogue.RoundStatus;
import news.hiwar.graph.naming.Language;
import news.hiwar.graph.naming.Localized;

/**
 * What the files of the seed folder hold, in the form in which they hold it; {@code seeds/README.md} explains it.
 * {@code documents}, {@code notes} and what says how sure an editor is are for the editors, and not loaded.
 */
record Seeds(
        List<Outlet> outlets,
        List<Actor> actors,
        List<Topic> topics,
        List<Dialogue> dialogues,
        List<ArticleFile> articles) {

    record Outlet(
            @Required Ref slug,
            @Required Localized name,
            @Nullable List<String> aliases,
            @Nullable String website,
            @Nullable List<String> documents,
            @Nullable String notes) {}

    record Actor(
            @Required Ref slug,
            @Required ActorKind kind,
            @Required Localized name,
            @Nullable List<String> aliases,
            @Nullable Localized description,
            @Nullable Ref affiliation,
            @Nullable List<String> documents,
            @Nullable String notes) {}

    record Topic(
            @Required Ref slug,
            @Required Localized name,
            @Nullable List<String> aliases,
            @Nullable Localized description,
            @Nullable List<Topic> narrower,
            @Nullable List<String> documents,
            @Nullable String notes) {}

    record Dialogue(
            @Required Ref slug,
            @Required Localized name,
            @Nullable List<String> aliases,
            @Nullable Localized description,
            @Required List<Ref> parties,
            @Required List<Round> rounds,
            @Nullable List<String> documents,
            @Nullable String notes) {}

    record Round(
            @Required int number,
            @Required Localized name,
            @Required RoundStatus status,
            @Nullable RoundFormat format,
            @Nullable Day date,
            @Nullable Localized venue,
            @Nullable List<Participant> participants,
            @Nullable List<Ref> agenda,
            @Nullable List<Localized> outcomes,
            @Nullable List<String> documents,
            @Nullable String notes) {

        Round {
            if (number < 1) throw new IllegalArgumentException("rounds are numbered from 1");
        }
    }

    record Participant(
            @Required Ref actor,
            @Nullable Ref party,
            @Nullable Localized role) {}

    record Day(
            @Required LocalDate from,
            @Required LocalDate to,
            @Required DatePrecision precision,
            @Required DateBasis basis,
            @Nullable String words) {

        Day {
            if (from.isAfter(to)) throw new IllegalArgumentException("`from` is later than `to`");
            boolean day = precision == DatePrecision.DAY || precision == DatePrecision.INSTANT;
            if (day && !from.equals(to)) {
                throw new IllegalArgumentException("a day is known, so `from` and `to` must be the same");
            }
        }

        FuzzyDate date() {
            return new FuzzyDate(from, to, precision, basis, words);
        }
    }

    record Source(@Required String document, @Nullable String url) {}

    enum Certainty {
        CERTAIN,
        LIKELY
    }

    record Article(
            @Required Ref slug,
            @Required String headline,
            @Required String standfirst,
            @Required Language language,
            @Nullable Ref outlet,
            @Nullable Certainty outletCertainty,
            @Nullable String outletEvidence,
            @Nullable List<String> authors,
            @Nullable String dateline,
            @Required Day published,
            @Required Source source,
            @Nullable String notes) {

        Article {
            boolean sure = outletCertainty != null && outletEvidence != null;
            boolean silent = outletCertainty == null && outletEvidence == null;
            if (outlet == null ? !silent : !sure) {
                throw new IllegalArgumentException(
                        "in the entry above `outlet`, `outletCertainty` and `outletEvidence` go together");
            }
        }
    }

    /** An article's file: the keys on top, and the body below them. */
    record ArticleFile(String name, Article keys, SeedBody body) {}
}
