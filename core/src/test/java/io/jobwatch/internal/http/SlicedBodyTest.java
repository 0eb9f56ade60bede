package io.jobwatch.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;

class SlicedBodyTest {

  private final BoundedBytes collector = new BoundedBytes(Long.MAX_VALUE);
  private final SlowReader reader = new SlowReader();
  private final Wire wire = new Wire();

  @Test
  void handsOnSmallSlicesAsTheyAreAskedFor() {
    SlicedBody body = new SlicedBody(reader, collector, 100_000);
    body.onSubscribe(wire);
    assertThat(wire.asked).isZero();

    reader.subscription.request(2);
    assertThat(wire.asked).isEqualTo(1);
    body.onNext(List.of(ByteBuffer.allocate(5_000), ByteBuffer.allocate(0)));
    assertThat(reader.sizes).containsExactly(2_048, 2_048);
    assertThat(wire.asked).isEqualTo(1);

    reader.subscription.request(5);
    assertThat(reader.sizes).containsExactly(2_048, 2_048, 904);
    assertThat(wire.asked).isEqualTo(2);

    body.onComplete();
    assertThat(reader.completed).isEqualTo(1);
  }

  @Test
  void endsOnlyAfterTheLastSlice() {
    SlicedBody body = new SlicedBody(reader, collector, 100_000);
    body.onSubscribe(wire);
    reader.subscription.request(1);
    body.onNext(List.of(ByteBuffer.allocate(3_000)));
    body.onComplete();
    assertThat(reader.completed).isZero();

    reader.subscription.request(1);

    assertThat(reader.sizes).containsExactly(2_048, 952);
    assertThat(reader.completed).isEqualTo(1);
  }

  @Test
  void stopsAtTheBound() {
    SlicedBody body = new SlicedBody(reader, collector, 4_999);
    body.onSubscribe(wire);
    reader.subscription.request(9);

    body.onNext(List.of(ByteBuffer.allocate(5_000)));

    assertThat(wire.cancelled).isTrue();
    assertThat(reader.sizes).isEmpty();
    assertThat(body.getBody().toCompletableFuture())
        .failsWithin(Duration.ZERO)
        .withThrowableOfType(ExecutionException.class)
        .withCauseInstanceOf(BodyTooLargeException.class);
  }

  @Test
  void cancelsABodyThatBeginsAfterItWasStopped() {
    SlicedBody body = new SlicedBody(reader, collector, 5_000);

    body.cancel();
    body.onSubscribe(wire);

    assertThat(wire.cancelled).isTrue();
  }

  @Test
  void leavesTheConnectionOfAWholeBodyAlone() {
    SlicedBody body = new SlicedBody(collector, collector, 5_000);
    body.onSubscribe(wire);
    body.onNext(List.of(ByteBuffer.allocate(10)));
    body.onComplete();

    body.cancel();

    assertThat(wire.cancelled).isFalse();
    assertThat(body.getBody().toCompletableFuture())
        .isCompletedWithValueMatching(bytes -> bytes.length == 10);
  }

  /** A decoder that takes what it asked for. */
  private static final class SlowReader implements BodySubscriber<byte[]> {
    private final List<Integer> sizes = new ArrayList<>();
    private Subscription subscription;
    private int completed;

    @Override
    public CompletionStage<byte[]> getBody() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void onSubscribe(Subscription opened) {
      subscription = opened;
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      buffers.forEach(buffer -> sizes.add(buffer.remaining()));
    }

    @Override
    public void onError(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {
      completed++;
    }
  }

  private static final class Wire implements Subscription {
    private long asked;
    private boolean cancelled;

    @Override
    public void request(long n) {
      asked += n;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
