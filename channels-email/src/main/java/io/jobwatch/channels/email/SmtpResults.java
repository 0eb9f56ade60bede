package io.jobwatch.channels.email;

import static io.jobwatch.channels.email.SmtpRule.at;
import static io.jobwatch.channels.email.SmtpRule.rule;
import static io.jobwatch.channels.email.SmtpStage.AUTH;
import static io.jobwatch.channels.email.SmtpStage.CONNECT;
import static io.jobwatch.channels.email.SmtpStage.END_OF_DATA;
import static io.jobwatch.channels.email.SmtpStage.MAIL;
import static io.jobwatch.channels.email.SmtpStage.RCPT;

import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.DeliveryResult.DestinationGone;
import io.jobwatch.model.DeliveryResult.MessageRejected;
import io.jobwatch.model.DeliveryResult.Misconfigured;
import io.jobwatch.model.DeliveryResult.RateLimited;
import io.jobwatch.model.DeliveryResult.Transient;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a mail server's refusal means (RFC 5321 4.2, RFC 3463, RFC 7372, and what large providers
 * answer). The first row that fits holds.
 *
 * <p>From RCPT on the answer may be the recipient's doing. There only failed authentication of the
 * sender counts as misconfigured, since that pauses the channel for everyone; and only a mailbox
 * that does not exist counts as gone, since a refused content is no proof of a dead address
 * (decision D64). A limit that is the sender's rests the channel: what is said before RCPT, and by
 * the status of a daily limit or of an unusual rate at any time (decision D284).
 */
final class SmtpResults {

  /** SMTP names no pause; providers lift such limits within minutes. */
  private static final Duration PAUSE = Duration.ofMinutes(5);

  /** A daily limit is not lifted sooner. */
  private static final Duration LONG_PAUSE = Duration.ofHours(1);

  private static final String RATE_WORDS =
      "rate.?limit|too many|too (fast|quick)|throttl|unusual rate|at a rate that";

  /** "Mailbox unavailable" is what RFC 5321 4.2.3 says for refusals by policy, too. */
  private static final String DEAD_WORDS =
      "^(?!.*(\\bsender\\b|\\bip.address|try again)).*("
          + "(user|mailbox|recipient|address|account).{0,60}"
          + "(unknown|not found|not exist|no longer|disabled|invalid)"
          + "|(unknown|no such|invalid) (local )?(user|mailbox|recipient|address|account))";

  private static final Set<SmtpStage> ALWAYS = at(CONNECT, END_OF_DATA);
  private static final Set<SmtpStage> SIGNING_IN = at(CONNECT, AUTH);
  private static final Set<SmtpStage> BEFORE_RCPT = at(CONNECT, MAIL);
  private static final Set<SmtpStage> SENDING = at(RCPT, END_OF_DATA);

  private static final List<SmtpRule> RULES =
      List.of(
          rule(ALWAYS, "(4..|550) [45]\\.7\\.28", SmtpResults::soonFromUs),
          rule(ALWAYS, "... [45]\\.4\\.5", SmtpResults::tomorrow),
          rule(ALWAYS, "4.. 4\\.2\\.2", Transient::new),
          rule(BEFORE_RCPT, "4..( .*)?", SmtpResults::soonFromUs).words(RATE_WORDS),
          rule(ALWAYS, "4..( .*)?", SmtpResults::soon).words(RATE_WORDS),
          rule(SENDING, "550 5\\.2\\.1", SmtpResults::soon).words(RATE_WORDS),
          rule(ALWAYS, "4..( .*)?", Transient::new),
          rule(SIGNING_IN, ".*", Misconfigured::new),
          rule(ALWAYS, "53[0458]( .*)?", Misconfigured::new),
          rule(at(MAIL, END_OF_DATA), "... 5\\.(2\\.3|3\\.4)", MessageRejected::new),
          rule(at(MAIL, MAIL), "552( .*)?", MessageRejected::new),
          rule(at(MAIL, MAIL), ".*", Misconfigured::new),
          rule(SENDING, "... 5\\.7\\.(8|2[0-7]|29|30|515)", Misconfigured::new),
          rule(SENDING, "... 5\\.1\\.[78]", Misconfigured::new),
          rule(SENDING, "... 5\\.1\\.[1-9]\\d*", DestinationGone::new),
          rule(SENDING, "... 5\\.2\\.1", DestinationGone::new),
          rule(SENDING, "... 5\\.2\\.2", Transient::new),
          rule(at(RCPT, RCPT), "552", Transient::new),
          rule(SENDING, "552", Transient::new).words("quota|full|storage"),
          rule(at(RCPT, RCPT), "55[013]( 5\\.[12]\\.0)?", DestinationGone::new).words(DEAD_WORDS),
          rule(SENDING, ".*", MessageRejected::new));

  private SmtpResults() {}

  /**
   * The result of a refusal.
   *
   * @param stage what was asked
   * @param reply what the server answered
   * @param said the words for the audit
   * @return never {@code Delivered} nor {@code UnknownOutcome}
   */
  static DeliveryResult result(SmtpStage stage, SmtpReply reply, String said) {
    return RULES.stream()
        .filter(rule -> rule.matches(stage, reply))
        .findFirst()
        .<DeliveryResult>map(rule -> rule.result().apply(said))
        .orElseGet(() -> new Transient(said));
  }

  private static DeliveryResult soon(String said) {
    return new RateLimited(PAUSE);
  }

  /** The sender is too fast, so the next recipient's mail would be refused as well. */
  private static DeliveryResult soonFromUs(String said) {
    return new RateLimited(PAUSE, true);
  }

  private static DeliveryResult tomorrow(String said) {
    return new RateLimited(LONG_PAUSE, true);
  }
}
