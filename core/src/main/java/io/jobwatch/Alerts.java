package io.jobwatch;

import io.jobwatch.internal.policy.Schedules;
import io.jobwatch.match.AlertIndex;
import io.jobwatch.match.AlertScorer;
import io.jobwatch.match.Explanation;
import io.jobwatch.match.IndexStatistics;
import io.jobwatch.match.Preview;
import io.jobwatch.match.Previews;
import io.jobwatch.match.ScoredMatch;
import io.jobwatch.match.VerdictCacheStatistics;
import io.jobwatch.model.Alert;
import io.jobwatch.model.AlertActivity;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Decision;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Match;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The alerts in the storage. Safe for use by several threads at once. */
public final class Alerts {

  private final Engine engine;
  private final Storage storage;

  Alerts(Engine engine) {
    this.engine = engine;
    this.storage = engine.storage();
  }

  /**
   * Adds or replaces an alert; one that is not active whatever is wrong with it, so that anybody
   * can be rid of it. It is told of what changes from now on. That this Jobwatch has the channels
   * of its routes is not checked, as by {@link Subscribers#save}.
   *
   * @param alert the alert
   * @throws io.jobwatch.error.PluginException if its matcher or dedup strategy cannot be found
   * @throws io.jobwatch.error.ConfigurationException if the options of one of them are wrong
   * @throws IllegalArgumentException if its cron expression cannot be read or never comes, a
   *     channel of this Jobwatch does not take an address of a route, it asks the matcher {@code
   *     criteria} for a priority above normal, which that never gives, its subscriber is not there,
   *     or another subscriber has an alert of its id
   */
  public void save(Alert alert) {
    if (alert.active()) {
      check(alert);
    }
    storage.execute(
        stores -> {
          Owners.check(stores, alert);
          stores.alerts().save(alert);
        });
  }

  private void check(Alert alert) {
    engine.plugins().matcher(alert.matcher());
    engine.plugins().strategy(alert.dedup());
    SilentAlerts.refuse(alert);
    if (alert.frequency() != null) {
      Schedules.check(alert.frequency());
    }
    RouteChecks.verify(RouteChecks.faults(alert, engine.channels()));
  }

  /**
   * One alert.
   *
   * @param id the alert's id
   * @return the alert, or nothing
   */
  public Optional<Alert> find(String id) {
    return storage.transaction(stores -> stores.alerts().find(id));
  }

  /**
   * A subscriber's alerts.
   *
   * @param subscriberId the subscriber's id
   * @return the alerts, by name
   */
  public List<Alert> of(String subscriberId) {
    return storage.transaction(stores -> stores.alerts().of(subscriberId));
  }

  /**
   * Removes an alert and a snooze of it; what is queued for it is not sent any more.
   *
   * @param id the alert's id
   * @return whether it was there
   */
  public boolean delete(String id) {
    return storage.transaction(stores -> stores.alerts().delete(id));
  }

  /**
   * When an alert last told of something, and how often it has.
   *
   * @param id the alert's id
   * @return its activity; {@link AlertActivity#NONE} also for an alert that is not there, of which
   *     {@link #find} knows
   */
  public AlertActivity activity(String id) {
    return storage.transaction(stores -> stores.alerts().activity(id));
  }

  /**
   * The latest matches of an alert, with what became of each.
   *
   * @param id the alert's id
   * @param limit the most matches to give, from 1 to 1,000
   * @return the matches, latest first
   */
  public List<Match> matches(String id, int limit) {
    PageLimit.check(limit);
    return storage.transaction(stores -> stores.matches().of(id, limit));
  }

  /**
   * Why a posting passes an alert's criteria now or not, clause by clause. Neither the matcher nor
   * what was told before has a part in it.
   *
   * @param alertId the alert's id
   * @param postingUid the posting's identifier
   * @return the explanation, or nothing if the alert or the posting is not there
   */
  public Optional<Explanation> explain(String alertId, String postingUid) {
    return Optional.ofNullable(trace(alertId, postingUid).explanation());
  }

  /**
   * Everything that is known of an alert and a posting, from the criteria up to the deliveries, and
   * at which stage it ended and why. Nothing is matched or told by asking.
   *
   * @param alertId the alert's id
   * @param postingUid the posting's identifier
   * @return the trace, also where the alert or the posting is not there
   */
  public Trace trace(String alertId, String postingUid) {
    Instant now = engine.clock().instant();
    return storage.transaction(stores -> TraceReader.read(stores, alertId, postingUid, now));
  }

  /**
   * What an alert with these criteria would find, before it is saved: the newest of the stored
   * postings that pass, and how many a day there were lately.
   *
   * @param criteria the criteria
   * @return the first page of twenty, and the forecast
   * @throws IllegalArgumentException if the criteria have no clause
   * @see #previews()
   */
  public Preview preview(Criteria criteria) {
    return previews().preview(criteria);
  }

  /**
   * Previews page by page and with other settings.
   *
   * @return the previews of the stored postings
   */
  public Previews previews() {
    return new Previews(storage, engine.clock());
  }

  /**
   * Whether an alert would tell its subscriber of a posting now, and why. Nothing is told by
   * asking.
   *
   * @param alertId the alert's id
   * @param postingUid the posting's identifier
   * @return the decision, and why; that it would not also if the alert or the posting is not there,
   *     of which {@link #find} and {@link Postings#find(String)} know
   */
  public Decision shouldNotify(String alertId, String postingUid) {
    Optional<Alert> alert = find(alertId);
    Optional<JobPosting> posting =
        storage.transaction(stores -> stores.postings().find(postingUid));
    if (alert.isEmpty() || posting.isEmpty()) {
      return new Decision.Suppress(
          alert.isEmpty() ? "there is no alert " + alertId : "there is no posting " + postingUid);
    }
    if (!alert.get().active() || posting.get().status() != PostingStatus.ACTIVE) {
      return new Decision.Suppress(
          alert.get().active() ? "the posting is closed" : "the alert is not active");
    }
    Instant now = engine.clock().instant();
    // The matcher may ask a remote service, which has no place inside a transaction.
    List<ScoredMatch> matches =
        new AlertScorer(
                AlertIndex.of(List.of(alert.get())),
                engine.plugins()::matcher,
                new ProfileLoader(storage))
            .score(new PostingChange(ChangeKind.CHANGED, posting.get(), Set.of(), now), now);
    return matches.isEmpty()
        ? new Decision.Suppress("it does not pass the alert's criteria")
        : storage.transaction(stores -> engine.notifier().wouldNotify(stores, matches.get(0), now));
  }

  /**
   * How much is gained by keeping the scores of matchers, since this Jobwatch was built.
   *
   * @return the counts; all zero if none are kept
   */
  public VerdictCacheStatistics verdictCache() {
    return engine.plugins().verdictCache();
  }

  /**
   * What the index that postings are matched with holds and has done. It is filled by the first
   * matching, and changed alerts are taken over by the next.
   *
   * @return the figures, since this Jobwatch was built
   */
  public IndexStatistics index() {
    return engine.alerts().statistics();
  }

  /**
   * All alerts, page by page.
   *
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the alerts, in an order of the storage's own
   */
  public Page<Alert> page(@Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(stores -> stores.alerts().page(after, limit));
  }

  /**
   * A subscriber's alerts, page by page.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the alerts, in an order of the storage's own
   */
  public Page<Alert> pageOf(String subscriberId, @Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(
        stores -> stores.alerts().pageOfSubscriber(subscriberId, after, limit));
  }

  /**
   * The matches of an alert, page by page, with what became of each.
   *
   * @param id the alert's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the matches, latest first
   */
  public Page<Match> matches(String id, @Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(stores -> stores.matches().pageOfAlert(id, after, limit));
  }

  /**
   * The matches of all alerts of a subscriber, page by page.
   *
   * @param subscriberId the subscriber's id
   * @param after where to begin; {@code null} for the first page
   * @param limit the most to give, from 1 to 1,000
   * @return the matches, latest first
   */
  public Page<Match> matchesOf(String subscriberId, @Nullable PageCursor after, int limit) {
    PageLimit.check(limit);
    return storage.transaction(
        stores -> stores.matches().pageOfSubscriber(subscriberId, after, limit));
  }
}
