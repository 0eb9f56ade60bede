package io.jobwatch.internal.policy;

import io.jobwatch.internal.words.WantedWords;
import io.jobwatch.internal.words.WordPositions;
import io.jobwatch.internal.words.WordTokenizer;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Snooze;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What some subscribers do not want to hear of at one moment. For use by one thread. */
public final class Snoozes {

  private final Map<String, List<Snooze>> bySubscriber;

  private Snoozes(Map<String, List<Snooze>> bySubscriber) {
    this.bySubscriber = bySubscriber;
  }

  /**
   * The snoozes that last.
   *
   * @param snoozes the snoozes of the subscribers asked for
   * @param now the moment
   * @return those that have not ended
   */
  public static Snoozes of(Collection<Snooze> snoozes, Instant now) {
    return new Snoozes(
        snoozes.stream()
            .filter(snooze -> snooze.lasts(now))
            .collect(Collectors.groupingBy(Snooze::subscriberId)));
  }

  /**
   * Why a subscriber does not want to hear of a match.
   *
   * @param subscriberId the subscriber's id
   * @param alertId the alert that matched
   * @param posting the posting
   * @return the reason, empty if the subscriber may be told
   */
  public String reason(String subscriberId, String alertId, JobPosting posting) {
    return bySubscriber.getOrDefault(subscriberId, List.of()).stream()
        .filter(snooze -> covers(snooze, alertId, posting))
        .map(Snoozes::reason)
        .findFirst()
        .orElse("");
  }

  private static boolean covers(Snooze snooze, String alertId, JobPosting posting) {
    return switch (snooze.kind()) {
      case ALERT -> snooze.value().equals(alertId);
      case COMPANY -> names(posting.content().company(), snooze.value());
      case ROLE -> names(posting.content().title(), snooze.value());
    };
  }

  private static boolean names(String text, String words) {
    WantedWords wanted = new WantedWords(WordTokenizer.tokenize(words));
    return WordPositions.of(List.of(text)).contains(wanted);
  }

  private static String reason(Snooze snooze) {
    String what =
        switch (snooze.kind()) {
          case ALERT -> "the alert is paused";
          case COMPANY -> "the company is snoozed";
          case ROLE -> "the role is snoozed";
        };
    return snooze.until() == null ? what : what + " until " + snooze.until();
  }
}
