package io.jobwatch.channels.webhook;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the plain style. Its id is the signature: {@code X-Delivery-Id} is not covered by it, so
 * someone who repeats a request could change that field.
 */
final class PlainScheme implements VerificationScheme {

  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");

  private final List<SigningKey> keys;

  PlainScheme(List<SigningKey> keys) {
    this.keys = keys;
  }

  @Override
  public Verification verify(Function<String, @Nullable String> headers, byte[] body) {
    String signature = headers.apply("X-Webhook-Signature");
    if (signature == null) {
      return new Verification.Refused("X-Webhook-Signature is missing");
    }
    if (!SIGNATURE.matcher(signature).matches()) {
      return new Verification.Refused("X-Webhook-Signature is not 64 lower-case hex digits");
    }
    byte[] given = HexFormat.of().parseHex(signature);
    boolean right = keys.stream().anyMatch(key -> MessageDigest.isEqual(key.sign(body), given));
    return right
        ? new Verification.Verified(signature)
        : new Verification.Refused("the signature in X-Webhook-Signature is not right");
  }
}
