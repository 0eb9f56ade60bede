package io.jobwatch.channels.email;

import io.jobwatch.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tokens of links by which mail is ended, and verifies them. A token says whose mail it
 * is about and cannot be made without the key, so its link works without a login and for nobody
 * else. It has letters, digits, {@code -}, {@code _} and dots only, never expires, and is no
 * secret: ids can be read out of it. Safe for use by several threads at once.
 *
 * <pre>{@code
 * UnsubscribeTokens tokens = UnsubscribeTokens.of(Secret.of(System.getenv("UNSUBSCRIBE_KEY")));
 *
 * Optional<Unsubscribe> wish = tokens.verify(token);
 * }</pre>
 *
 * <p>Links in mails that were sent stay in use for years: while a key changes, give the new and the
 * old one.
 */
public final class UnsubscribeTokens {

  /** What is wrong with a key. */
  static final String REASON = "it is shorter than 32 characters";

  private static final int MIN_KEY = 32;

  /** More than the longest ids give. */
  private static final int MAX_TOKEN = 4_000;

  /** Version, subscriber, maybe an alert, and the signature. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?<text>1\\.(?<subscriber>[\\w-]+)(?:\\.(?<alert>[\\w-]+))?)\\.(?<signature>[\\w-]+)");

  /** Keeps the key's signatures for other purposes from being taken for tokens. */
  private static final String PURPOSE = "jobwatch-unsubscribe.";

  private final List<SecretKeySpec> keys;

  private UnsubscribeTokens(List<SecretKeySpec> keys) {
    this.keys = List.copyOf(keys);
  }

  /**
   * Tokens of these keys.
   *
   * @param key what tokens are signed with, of at least 32 characters
   * @param previous further keys whose tokens are valid
   * @return the tokens
   * @throws IllegalArgumentException if a key is shorter; its message does not hold it
   */
  public static UnsubscribeTokens of(Secret key, Secret... previous) {
    List<SecretKeySpec> keys = new ArrayList<>();
    keys.add(key(key));
    for (Secret other : previous) {
      keys.add(key(other));
    }
    return new UnsubscribeTokens(keys);
  }

  /**
   * A token by which one alert is ended.
   *
   * @param subscriberId whose alert it is
   * @param alertId the alert's id
   * @return the token, the same each time
   */
  public String forAlert(String subscriberId, String alertId) {
    return signed("1." + encoded(subscriberId) + "." + encoded(alertId));
  }

  /**
   * A token by which all mail is ended.
   *
   * @param subscriberId whose mail it is
   * @return the token, the same each time
   */
  public String forAll(String subscriberId) {
    return signed("1." + encoded(subscriberId));
  }

  /**
   * Reads a token that has come back.
   *
   * @param token the token, from whomever; {@code null} where a request had none
   * @return what it is about; nothing if it is no token of one of the keys
   */
  public Optional<Unsubscribe> verify(@Nullable String token) {
    if (token == null) {
      return Optional.empty();
    }
    Matcher parts = FORM.matcher(token);
    if (token.length() > MAX_TOKEN || !parts.matches()) {
      return Optional.empty();
    }
    byte[] signature = bytes(parts.group("signature"));
    boolean valid = false;
    for (SecretKeySpec key : keys) {
      valid |= MessageDigest.isEqual(bytes(signature(key, parts.group("text"))), signature);
    }
    if (!valid) {
      return Optional.empty();
    }
    String alert = parts.group("alert");
    return Optional.of(
        new Unsubscribe(decoded(parts.group("subscriber")), alert == null ? null : decoded(alert)));
  }

  private String signed(String text) {
    return text + "." + signature(keys.get(0), text);
  }

  private static String signature(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return encoded(mac.doFinal(bytes(PURPOSE + text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }

  private static SecretKeySpec key(Secret secret) {
    if (secret.reveal().length() < MIN_KEY) {
      throw new IllegalArgumentException(
          "Unsubscribe key '***': "
              + REASON
              + ". Make a long random one, such as with 'openssl rand -hex 32'.");
    }
    return new SecretKeySpec(bytes(secret.reveal()), "HmacSHA256");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String id) {
    return encoded(bytes(id));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Of what was signed, and so was encoded here. */
  private static String decoded(String id) {
    return new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
  }
}
