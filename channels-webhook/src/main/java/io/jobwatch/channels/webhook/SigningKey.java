package io.jobwatch.channels.webhook;

import io.jobwatch.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret as the key of an HMAC-SHA256. Safe for use by several threads at once; no message of it
 * holds any part of the secret.
 */
final class SigningKey {

  /** What is wrong with a secret of the standard style, and how to make a right one. */
  static final String STANDARD_REASON =
      "it is not 'whsec_' followed by the base64 of 24 to 64 random bytes";

  static final String STANDARD_CURE =
      "make one with 'openssl rand -base64 32' and put whsec_ in front, or set style to plain";
  static final String PLAIN_REASON = "it is shorter than 16 characters";
  static final String PLAIN_CURE = "make a long random one, such as with 'openssl rand -hex 32'";

  private static final String PREFIX = "whsec_";
  private static final int MIN_PLAIN = 16;

  private final byte[] key;

  private SigningKey(byte[] key) {
    this.key = key;
  }

  /** The key in a secret of the form that Standard Webhooks 1.0.0 names. */
  static SigningKey standard(Secret secret) {
    String text = secret.reveal();
    byte[] key = text.startsWith(PREFIX) ? decoded(text.substring(PREFIX.length())) : new byte[0];
    if (key.length < 24 || key.length > 64) {
      throw new IllegalArgumentException(
          "Webhook secret '***': " + STANDARD_REASON + ". " + STANDARD_CURE + ".");
    }
    return new SigningKey(key);
  }

  /** The secret's text itself as the key, in UTF-8. */
  static SigningKey plain(Secret secret) {
    if (secret.reveal().length() < MIN_PLAIN) {
      throw new IllegalArgumentException(
          "Webhook secret '***': " + PLAIN_REASON + ". " + PLAIN_CURE + ".");
    }
    return new SigningKey(secret.reveal().getBytes(StandardCharsets.UTF_8));
  }

  /** The HMAC of the parts, one after the other. */
  byte[] sign(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }

  /** The HMAC that Standard Webhooks asks for: of id, time and body with dots between them. */
  byte[] sign(String id, String timestamp, byte[] body) {
    return sign((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8), body);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
