package io.jobwatch.channels.webhook;

import io.jobwatch.model.Secret;
import io.jobwatch.spi.PluginOptions;
import io.jobwatch.spi.channel.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The channel's options, checked.
 *
 * @param style how bodies are written and signed
 * @param keys what they are signed with: the secret's key, then the previous one's if there is one
 * @param timeout the time for one attempt
 * @param retryPolicy how attempts are repeated
 * @param retryRefused whether an answer 400, 413 or 422 is tried again
 * @param alertType the alert type that the plain style names
 */
record WebhookSettings(
    WebhookStyle style,
    List<SigningKey> keys,
    Duration timeout,
    RetryPolicy retryPolicy,
    boolean retryRefused,
    String alertType) {

  /** Below the minute that the dispatcher waits, unless the host says otherwise. */
  private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(55);

  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final String DEFAULT_ALERT_TYPE = "perfect_job_match";
  private static final Pattern ALERT_TYPE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  /** Reads all options, then throws if any is missing, wrong or unknown. */
  static WebhookSettings read(PluginOptions options) {
    WebhookStyle style = options.oneOf("style", WebhookStyle.class).orElse(WebhookStyle.STANDARD);
    WebhookSettings settings =
        new WebhookSettings(
            style,
            keys(options, style),
            timeout(options, style),
            retryPolicy(options, style.retryPolicy()),
            options.flag("retry-refused").orElse(true),
            alertType(options, style));
    options.verify();
    return settings;
  }

  private static List<SigningKey> keys(PluginOptions options, WebhookStyle style) {
    List<SigningKey> keys = new ArrayList<>();
    Secret secret = options.required("secret").secret();
    if (!secret.reveal().isEmpty()) {
      key(options, "secret", secret, style).ifPresent(keys::add);
    }
    Optional<Secret> previous = options.secret("previous-secret");
    if (previous.isPresent() && style == WebhookStyle.PLAIN) {
      options.fault(
          "previous-secret",
          "the plain style has room for one signature",
          "remove it and let the receiver accept both secrets while they change");
    } else {
      previous.flatMap(text -> key(options, "previous-secret", text, style)).ifPresent(keys::add);
    }
    return List.copyOf(keys);
  }

  private static Optional<SigningKey> key(
      PluginOptions options, String option, Secret secret, WebhookStyle style) {
    boolean plain = style == WebhookStyle.PLAIN;
    Function<Secret, SigningKey> form = plain ? SigningKey::plain : SigningKey::standard;
    try {
      return Optional.of(form.apply(secret));
    } catch (IllegalArgumentException e) {
      options.fault(
          option,
          plain ? SigningKey.PLAIN_REASON : SigningKey.STANDARD_REASON,
          plain ? SigningKey.PLAIN_CURE : SigningKey.STANDARD_CURE);
      return Optional.empty();
    }
  }

  private static Duration timeout(PluginOptions options, WebhookStyle style) {
    Duration timeout = options.duration("timeout").orElse(style.timeout());
    if (timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      options.fault("timeout", "it reaches the dispatcher's deadline", "use 55s or less");
    }
    return timeout;
  }

  private static RetryPolicy retryPolicy(PluginOptions options, RetryPolicy standard) {
    int attempts = options.integer("attempts", 1, 100).orElse(standard.attempts());
    Duration first = options.duration("first-pause").orElse(standard.first());
    if (first.compareTo(LONGEST_PAUSE) > 0) {
      options.fault("first-pause", "it is longer than an hour", "use 1h or less");
      return standard;
    }
    return new RetryPolicy(attempts, first, LONGEST_PAUSE, standard.jitter());
  }

  private static String alertType(PluginOptions options, WebhookStyle style) {
    Optional<String> type = options.text("alert-type");
    if (type.isPresent() && style == WebhookStyle.STANDARD) {
      options.fault(
          "alert-type", "the standard style has none", "remove it, or set style to plain");
    } else if (type.isPresent() && !ALERT_TYPE.matcher(type.get()).matches()) {
      options.fault(
          "alert-type",
          "it goes into a header field",
          "use 1 to 64 letters, digits, '_', '.' and '-'");
    }
    return type.orElse(DEFAULT_ALERT_TYPE);
  }
}
