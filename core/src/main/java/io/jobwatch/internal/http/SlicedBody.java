package io.jobwatch.internal.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Hands a body on as it comes off the wire, in slices small enough that a decoder, which inflates a
 * whole slice before its reader can stop it, never holds more than two megabytes too many: deflate
 * packs 1,032 to 1 at best. Stops at a bound of its own, since a compressed body may grow without
 * giving a single byte.
 */
final class SlicedBody implements BodySubscriber<byte[]>, Subscription {

  private static final int SLICE = 2 * 1024;

  private final BodySubscriber<byte[]> reader;
  private final BoundedBytes collector;
  private final long maxBytes;
  private final Deque<ByteBuffer> pending = new ArrayDeque<>();
  private volatile @Nullable Subscription upstream;
  private volatile boolean stopped;
  private volatile boolean ended;
  private long read;
  private long demand;
  private boolean asked;
  private boolean delivering;

  /**
   * A body.
   *
   * @param reader what reads it: the collector, or a decoder that feeds the collector
   * @param collector where the body ends up
   * @param maxBytes the most that may come off the wire
   */
  SlicedBody(BodySubscriber<byte[]> reader, BoundedBytes collector, long maxBytes) {
    this.reader = reader;
    this.collector = collector;
    this.maxBytes = maxBytes;
  }

  /**
   * Stops reading and lets the connection go, unless the body has ended. Any thread may call it, at
   * any time.
   */
  @Override
  public void cancel() {
    stopped = true;
    Subscription source = upstream;
    if (source != null && !ended) {
      source.cancel();
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return collector.getBody();
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    upstream = subscription;
    reader.onSubscribe(this);
    if (stopped) {
      cancel();
    }
  }

  @Override
  public void request(long n) {
    demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
    deliver();
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    asked = false;
    for (ByteBuffer buffer : buffers) {
      read += buffer.remaining();
      if (buffer.hasRemaining()) {
        pending.add(buffer);
      }
    }
    if (read > maxBytes) {
      cancel();
      collector.onError(new BodyTooLargeException());
    }
    deliver();
  }

  @Override
  public void onError(Throwable failure) {
    stopped = true;
    reader.onError(failure);
  }

  @Override
  public void onComplete() {
    ended = true;
    deliver();
  }

  /** Not entered twice at once: what it calls may ask for more before it returns. */
  private void deliver() {
    if (delivering) {
      return;
    }
    delivering = true;
    try {
      while (!stopped && step()) {}
    } finally {
      delivering = false;
    }
  }

  private boolean step() {
    if (!pending.isEmpty()) {
      if (demand == 0) {
        return false;
      }
      demand--;
      reader.onNext(List.of(slice(pending)));
      return true;
    }
    if (ended) {
      stopped = true;
      // A decoder takes an empty body for a truncated one, but 304 and 204 have none.
      (read == 0 ? collector : reader).onComplete();
      return false;
    }
    Subscription source = upstream;
    if (asked || demand == 0 || source == null) {
      return false;
    }
    asked = true;
    source.request(1);
    return true;
  }

  private static ByteBuffer slice(Deque<ByteBuffer> buffers) {
    ByteBuffer first = buffers.element();
    int length = Math.min(SLICE, first.remaining());
    ByteBuffer slice = first.slice(first.position(), length);
    first.position(first.position() + length);
    if (!first.hasRemaining()) {
      buffers.remove();
    }
    return slice.asReadOnlyBuffer();
  }
}
