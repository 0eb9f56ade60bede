package io.jobwatch.channels.webhook;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Verifies by Standard Webhooks 1.0.0. Signatures of other versions than {@code v1} are ignored.
 */
final class StandardScheme implements VerificationScheme {

  /** What the specification's reference library for Java allows, either way. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final String VERSION = "v1,";

  private final List<SigningKey> keys;
  private final Clock clock;

  StandardScheme(List<SigningKey> keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public Verification verify(Function<String, @Nullable String> headers, byte[] body) {
    String id = headers.apply("webhook-id");
    String timestamp = headers.apply("webhook-timestamp");
    String signatures = headers.apply("webhook-signature");
    if (id == null || timestamp == null || signatures == null) {
      return new Verification.Refused(
          "webhook-id, webhook-timestamp or webhook-signature is missing");
    }
    if (!SECONDS.matcher(timestamp).matches()) {
      return new Verification.Refused("webhook-timestamp is not a number of seconds");
    }
    long apart = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
    if (apart > TOLERANCE.toSeconds()) {
      return new Verification.Refused(
          "webhook-timestamp is " + apart + " s from now, more than " + TOLERANCE.toSeconds());
    }
    return matches(id, timestamp, body, decoded(signatures))
        ? new Verification.Verified(id)
        : new Verification.Refused("no signature in webhook-signature is right");
  }

  private boolean matches(String id, String timestamp, byte[] body, List<byte[]> signatures) {
    for (SigningKey key : keys) {
      byte[] expected = key.sign(id, timestamp, body);
      for (byte[] signature : signatures) {
        if (MessageDigest.isEqual(expected, signature)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<byte[]> decoded(String signatures) {
    return Arrays.stream(signatures.split(" ", -1))
        .filter(signature -> signature.startsWith(VERSION))
        .map(signature -> signature.substring(VERSION.length()))
        .flatMap(StandardScheme::decodedOne)
        .toList();
  }

  private static Stream<byte[]> decodedOne(String base64) {
    try {
      return Stream.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Stream.empty(); // Garbled, so it is none of ours; another one beside it may be.
    }
  }
}
