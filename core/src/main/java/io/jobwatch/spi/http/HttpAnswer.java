package io.jobwatch.spi.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer that arrived whole, or the header of one ({@link HttpReply#head()}). Immutable. */
public final class HttpAnswer implements HttpReply {

  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);
  private static final Duration USUAL_PAUSE = Duration.ofMinutes(1);

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final Instant at;

  /**
   * An answer.
   *
   * @param status the status code
   * @param headers the header fields; names are compared without regard to case
   * @param body the body, after decompression
   * @param at when it arrived, to which a date in {@code Retry-After} is relative
   */
  public HttpAnswer(int status, Map<String, List<String>> headers, byte[] body, Instant at) {
    this.status = status;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.headers.putAll(headers);
    this.body = body.clone();
    this.at = at;
  }

  /**
   * The status code.
   *
   * @return such as 200
   */
  public int status() {
    return status;
  }

  /**
   * A header field's first value.
   *
   * @param name the field's name, in any case
   * @return the value, or nothing if the field is missing
   */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * The body.
   *
   * @return a copy of the bytes
   */
  public byte[] bytes() {
    return body.clone();
  }

  /**
   * The body as text.
   *
   * @return the body decoded as UTF-8, malformed bytes replaced
   */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /**
   * What the server says of when to come back ({@code Retry-After}, RFC 9110, section 10.2.3):
   * seconds or a date, in each of the three forms that HTTP has had. Values that make no sense are
   * ignored, and no time at all is no pause.
   *
   * @return above zero, to 24 hours, or nothing if it does not say
   */
  public Optional<Duration> retryAfter() {
    return header("Retry-After")
        .flatMap(this::pause)
        .filter(pause -> pause.compareTo(Duration.ZERO) > 0)
        .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }

  /**
   * How long the server is to be left alone: for what it says with 429, 502, 503 or 504, and with
   * 429 for a minute if it does not say.
   *
   * @return above zero, to 24 hours, or nothing if this answer wants no pause
   */
  public Optional<Duration> wantedPause() {
    return switch (status) {
      case 429 -> Optional.of(retryAfter().orElse(USUAL_PAUSE));
      case 502, 503, 504 -> retryAfter();
      default -> Optional.empty();
    };
  }

  private Optional<Duration> pause(String value) {
    String text = value.strip();
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(
          text.length() > 9 ? LONGEST_PAUSE : Duration.ofSeconds(Long.parseLong(text)));
    }
    return HttpDate.parse(text, at).map(until -> Duration.between(at, until));
  }

  @Override
  public Optional<HttpAnswer> head() {
    return Optional.of(this);
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
