package io.jobwatch.internal.http;

import com.github.mizosoft.methanol.BodyDecoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of one call: inflated if it is compressed, bounded both as it is sent and as it is
 * read. {@link #stop()} ends the reading from outside.
 */
final class BoundedBodyHandler implements BodyHandler<byte[]> {

  private static final int MAX_HEADER_CHARS = 64 * 1024;
  private static final String CONTENT_ENCODING = "Content-Encoding";

  private final long maxBytes;
  private volatile @Nullable ResponseInfo head;
  private volatile @Nullable SlicedBody body;
  private volatile boolean stopped;

  BoundedBodyHandler(long maxBytes) {
    this.maxBytes = Math.min(maxBytes, Integer.MAX_VALUE - 8L);
  }

  /** Whether a body has to be inflated, so that what it says of itself is about other bytes. */
  static boolean compressed(HttpHeaders headers) {
    return !encoding(headers).isEmpty();
  }

  /** The header of the answer, once it has arrived. */
  Optional<ResponseInfo> head() {
    return Optional.ofNullable(head);
  }

  /** Stops reading, also if the body has yet to begin. */
  void stop() {
    stopped = true;
    SlicedBody current = body;
    if (current != null) {
      current.cancel();
    }
  }

  @Override
  public BodySubscriber<byte[]> apply(ResponseInfo info) {
    head = info;
    BoundedBytes collector = new BoundedBytes(maxBytes);
    SlicedBody sliced =
        new SlicedBody(reader(info.headers(), collector), collector, maxOnTheWire());
    body = sliced;
    refusal(info.headers())
        .ifPresent(
            why -> {
              collector.onError(new UnreadableAnswerException(why));
              sliced.cancel();
            });
    if (stopped) {
      sliced.cancel();
    }
    return sliced;
  }

  private static BodySubscriber<byte[]> reader(HttpHeaders headers, BoundedBytes collector) {
    return decoder(headers)
        .<BodySubscriber<byte[]>>map(factory -> factory.create(collector))
        .orElse(collector);
  }

  private static Optional<String> refusal(HttpHeaders headers) {
    if (compressed(headers) && decoder(headers).isEmpty()) {
      return Optional.of("its answer is compressed in a way that was not asked for");
    }
    long chars =
        headers.map().entrySet().stream()
            .mapToLong(field -> chars(field.getKey(), field.getValue()))
            .sum();
    return chars > MAX_HEADER_CHARS
        ? Optional.of("its answer's header is larger than " + MAX_HEADER_CHARS + " characters")
        : Optional.empty();
  }

  private static long chars(String name, List<String> values) {
    return values.stream().mapToLong(value -> (long) name.length() + value.length()).sum();
  }

  private static Optional<BodyDecoder.Factory> decoder(HttpHeaders headers) {
    return BodyDecoder.Factory.getFactory(encoding(headers));
  }

  private static String encoding(HttpHeaders headers) {
    String encodings = String.join(",", headers.allValues(CONTENT_ENCODING));
    String encoding = encodings.strip().toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "identity" -> "";
      case "x-gzip" -> "gzip"; // RFC 9110, section 8.4.1.3
      default -> encoding;
    };
  }

  /** Bytes that do not compress grow a little: 5 per block, and a header and a trailer. */
  private long maxOnTheWire() {
    return maxBytes + maxBytes / 1024 + 1024;
  }
}
