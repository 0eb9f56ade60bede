package io.jobwatch.channels.webhook;

import io.jobwatch.model.Secret;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks on the receiver's side that a webhook comes from a holder of the secret. It needs no web
 * framework: the header fields are a function from name to value, the body is the bytes as they
 * came. Signatures are compared in constant time. Safe for use by several threads at once.
 *
 * <pre>{@code
 * WebhookVerifier verifier = WebhookVerifier.standard(Secret.of(System.getenv("WEBHOOK_SECRET_KEY")));
 *
 * byte[] body = exchange.getRequestBody().readAllBytes();
 * Verification verification = verifier.verify(exchange.getRequestHeaders()::getFirst, body);
 * int status = 401;
 * if (verification instanceof Verification.Verified verified) {
 *   if (!seen.contains(verified.id())) {
 *     handle(body);
 *     seen.add(verified.id());
 *   }
 *   status = 204;
 * }
 * }</pre>
 *
 * <p>Remember an id after its message is handled, not before, and answer 500 when that fails: the
 * message is sent again, and would be taken for a repetition otherwise.
 *
 * <p>Read the body as bytes before anything parses it: a body that was parsed and written again has
 * other bytes and does not verify. While a secret changes, give the new and the old one.
 */
public final class WebhookVerifier {

  private final VerificationScheme scheme;

  private WebhookVerifier(VerificationScheme scheme) {
    this.scheme = scheme;
  }

  /**
   * A verifier of the standard style by the system's clock.
   *
   * @param secret a secret of the form {@code whsec_} and base64
   * @param others further secrets that are valid now
   * @return the verifier
   * @throws IllegalArgumentException if a secret has another form; its message does not hold it
   */
  public static WebhookVerifier standard(Secret secret, Secret... others) {
    return standard(Clock.systemUTC(), secret, others);
  }

  /**
   * A verifier of the standard style (Standard Webhooks 1.0.0). A request whose timestamp is more
   * than 300 seconds from now, in either direction, is refused.
   *
   * @param clock says what time it is now
   * @param secret a secret of the form {@code whsec_} and base64
   * @param others further secrets that are valid now
   * @return the verifier
   * @throws IllegalArgumentException if a secret has another form; its message does not hold it
   */
  public static WebhookVerifier standard(Clock clock, Secret secret, Secret... others) {
    return new WebhookVerifier(
        new StandardScheme(keys(SigningKey::standard, secret, others), clock));
  }

  /**
   * A verifier of the plain style. That style signs no time, so an old request verifies for ever:
   * remember the ids, and prefer the standard style where there is a choice.
   *
   * @param secret a secret of at least 16 characters
   * @param others further secrets that are valid now
   * @return the verifier
   * @throws IllegalArgumentException if a secret is shorter; its message does not hold it
   */
  public static WebhookVerifier plain(Secret secret, Secret... others) {
    return new WebhookVerifier(new PlainScheme(keys(SigningKey::plain, secret, others)));
  }

  /**
   * Checks a request.
   *
   * @param headers gives a header field's value by its name, in any case; {@code null} if it is
   *     missing
   * @param body the body exactly as it came
   * @return whether to trust it
   */
  public Verification verify(Function<String, @Nullable String> headers, byte[] body) {
    return scheme.verify(headers, body);
  }

  private static List<SigningKey> keys(
      Function<Secret, SigningKey> form, Secret secret, Secret... others) {
    List<SigningKey> keys = new ArrayList<>();
    keys.add(form.apply(secret));
    for (Secret other : others) {
      keys.add(form.apply(other));
    }
    return List.copyOf(keys);
  }
}
