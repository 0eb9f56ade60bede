package io.jobwatch.dedup;

import io.jobwatch.model.PluginId;
import io.jobwatch.spi.dedup.DedupStrategy;
import java.time.Duration;

/** The dedup strategies that Jobwatch ships: their ids, and the strategies themselves. */
public final class DedupStrategies {

  /** The id of {@link #contentAware()}, which alerts use unless they name another. */
  public static final PluginId CONTENT_AWARE = PluginId.of("content-aware");

  /** The id of {@link #once()}. */
  public static final PluginId ONCE = PluginId.of("once");

  /** The id of {@link #ttl()}. */
  public static final PluginId TTL = PluginId.of("ttl");

  private static final Duration RESEND_AFTER = Duration.ofHours(24);
  private static final int DAYS = 7;

  private DedupStrategies() {}

  /**
   * Never the same content twice: {@link #contentAware(Duration)} with 24 hours.
   *
   * @return the strategy
   */
  public static DedupStrategy contentAware() {
    return contentAware(RESEND_AFTER);
  }

  /**
   * Never the same content twice. The first rule that fits decides:
   *
   * <table>
   *   <caption>Decisions of content-aware</caption>
   *   <tr><th>told before</th><th>content</th><th>event</th><th>last told</th><th>decision</th></tr>
   *   <tr><td>never</td><td></td><td>any</td><td></td><td>send</td></tr>
   *   <tr><td>yes</td><td>never told</td><td>any</td><td>any time</td><td>send: it changed
   *       significantly</td></tr>
   *   <tr><td>yes</td><td>told</td><td>new match</td><td>any time</td><td>suppress</td></tr>
   *   <tr><td>yes</td><td>told</td><td>score improved, status changed</td><td>less than {@code
   *       resendAfter} ago</td><td>suppress</td></tr>
   *   <tr><td>yes</td><td>told</td><td>score improved, status changed</td><td>{@code resendAfter}
   *       ago or longer</td><td>send</td></tr>
   * </table>
   *
   * <p>Content was told when the ledger has one of its {@linkplain
   * io.jobwatch.model.JobPosting#offerHashes() hashes}; any telling counts, not only the last, so a
   * posting that changes to and fro is told once in each form. A telling that lies ahead of the
   * candidate's moment, because a clock was set back, counts as just now.
   *
   * @param resendAfter how long after the last telling an improved score or a changed status is
   *     worth telling of the same content, above zero
   * @return the strategy
   * @throws IllegalArgumentException if the duration is not above zero
   */
  public static DedupStrategy contentAware(Duration resendAfter) {
    return new ContentAware(resendAfter);
  }

  /**
   * One message per subscriber, posting and event type, ever, whatever becomes of the content.
   *
   * @return the strategy
   */
  public static DedupStrategy once() {
    return new Once();
  }

  /**
   * Again after 7 days: {@link #ttl(int)} with 7.
   *
   * @return the strategy
   */
  public static DedupStrategy ttl() {
    return ttl(DAYS);
  }

  /**
   * Again when the last telling is this many days old, whatever the event and the content. A day is
   * 24 hours. A telling that lies ahead of the candidate's moment, because a clock was set back,
   * counts as just now.
   *
   * @param days how many days, from 1 to 3,650
   * @return the strategy
   * @throws IllegalArgumentException if the number is out of range
   */
  public static DedupStrategy ttl(int days) {
    return new Ttl(days);
  }
}
