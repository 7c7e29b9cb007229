package news.hiwar.delivery.http;

import graphql.ExecutionResult;
import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Waits for the result of the one event that a subscription is executed for. */
final class OnlyEvent implements Subscriber<ExecutionResult> {
    private final CompletableFuture<ExecutionResult> result = new CompletableFuture<>();
    private @Nullable ExecutionResult last;

    private OnlyEvent() {}

    /** The result itself where it is not one of a subscription; null where the subscription has nothing to tell. */
    static CompletionStage<ExecutionResult> of(ExecutionResult result) {
        Publisher<ExecutionResult> events = events(result);
        if (events == null) return CompletableFuture.completedFuture(result);
        OnlyEvent only = new OnlyEvent();
        events.subscribe(only);
        return only.result;
    }

    @SuppressWarnings("unchecked") // as graphql-java says
    private static @Nullable Publisher<ExecutionResult> events(ExecutionResult result) {
        Object data = result.getData();
        return data instanceof Publisher<?> publisher ? (Publisher<ExecutionResult>) publisher : null;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ExecutionResult event) {
        last = event;
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        result.complete(last);
    }
}
