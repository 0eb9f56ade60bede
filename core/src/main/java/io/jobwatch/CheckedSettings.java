package io.jobwatch;

import io.jobwatch.deliver.DispatcherSettings;
import io.jobwatch.internal.http.HttpSettings;
import io.jobwatch.internal.http.IpNetwork;
import io.jobwatch.match.VerdictCache;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes settings of the numbers and texts that a builder collected. What is wrong is a fault, and
 * the usual setting stands in for it, so that the faults of the rest are found as well.
 */
final class CheckedSettings {

  private static final Duration LONGEST = Duration.ofDays(1);

  private final JobwatchBuilder builder;
  private final Faults faults;

  CheckedSettings(JobwatchBuilder builder, Faults faults) {
    this.builder = builder;
    this.faults = faults;
  }

  HttpSettings http() {
    List<IpNetwork> networks = networks();
    HttpSettings usual = HttpSettings.of(OwnVersion.text());
    if (builder.requestInterval.isNegative()) {
      faults.add(
          "Request interval",
          builder.requestInterval.toString(),
          "it is negative",
          "use PT0S or more");
      return usual;
    }
    try {
      return new HttpSettings(
          Objects.requireNonNullElse(builder.userAgent, usual.userAgent()),
          usual.connectTimeout(),
          builder.requestInterval,
          usual.concurrency(),
          networks);
    } catch (IllegalArgumentException e) {
      faults.add(
          "User agent",
          String.valueOf(builder.userAgent).replaceAll("\\p{Cntrl}", "?"),
          "it is not printable ASCII",
          "use one such as Acme/1.0 (+https://acme.example)");
      return usual;
    }
  }

  private List<IpNetwork> networks() {
    List<IpNetwork> networks = new ArrayList<>();
    for (String network : builder.allowedNetworks) {
      try {
        networks.add(IpNetwork.parse(network));
      } catch (IllegalArgumentException e) {
        faults.add("Allowed network", network, "it is not a block", "use one such as 10.0.0.0/8");
      }
    }
    return networks;
  }

  /** The cache of scores; {@code null} if none are kept. */
  @Nullable VerdictCache verdictCache(Clock clock) {
    int entries = builder.keptVerdicts;
    Duration expiry = builder.verdictExpiry;
    boolean lasting = !expiry.isNegative() && !expiry.isZero();
    if (entries < 0) {
      faults.add(
          "Verdict cache", Integer.toString(entries), "it is negative", "use 0 to keep none");
    }
    if (!lasting) {
      faults.add(
          "Expiry of the verdict cache",
          expiry.toString(),
          "it is not above zero",
          "use one such as PT24H");
    }
    return entries > 0 && lasting ? new VerdictCache(entries, expiry, clock) : null;
  }

  DispatcherSettings dispatcher() {
    try {
      return new DispatcherSettings(
          builder.deliveryWorkers, builder.sendDeadline, builder.deliveryLease);
    } catch (IllegalArgumentException e) {
      faults.add(
          "Deliveries",
          builder.deliveryWorkers + ", " + builder.sendDeadline + ", " + builder.deliveryLease,
          "the lease may end before an attempt does or lasts more than a day, or there is no"
              + " worker or no time for one",
          "use at least one worker, a deadline above zero and a lease of more than twice the"
              + " deadline, at most a day");
      return DispatcherSettings.DEFAULT;
    }
  }

  /** Checks how runs go. */
  void runs() {
    atLeastOne("Fetches at the same time", builder.fetchers);
    atLeastOne("Failures after which a source is broken", builder.brokenAfter);
    within("Limit of a fetch", builder.fetchLimit, Duration.ofMillis(1));
    within("Patience", builder.patience, Duration.ZERO);
  }

  private void atLeastOne(String what, int number) {
    if (number < 1) {
      faults.add(what, Integer.toString(number), "it is below 1", "use 1 or more");
    }
  }

  private void within(String what, Duration time, Duration least) {
    if (time.compareTo(least) < 0 || time.compareTo(LONGEST) > 0) {
      faults.add(
          what, time.toString(), "it is out of range", "use from " + least + " to " + LONGEST);
    }
  }
}
