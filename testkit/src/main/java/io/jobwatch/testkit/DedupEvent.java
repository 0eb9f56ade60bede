package io.jobwatch.testkit;

import io.jobwatch.model.Candidate;
import io.jobwatch.model.EventType;
import java.time.Instant;

/**
 * What a subscriber would be told now, as a row of {@link DedupScenarios} gives it. Made by {@link
 * DedupScenarios#event(EventType)}.
 *
 * @param event why the subscriber would be told
 * @param content a name for the posting's content now; another name, another content
 * @param score the score now
 * @param alertId the alert that causes it
 */
public record DedupEvent(EventType event, String content, int score, String alertId) {

  /**
   * The same event of other content.
   *
   * @param name a name for the content
   * @return a copy
   */
  public DedupEvent content(String name) {
    return new DedupEvent(event, name, score, alertId);
  }

  /**
   * The same event with another score.
   *
   * @param points the score, from 0 to 100
   * @return a copy
   */
  public DedupEvent score(int points) {
    return new DedupEvent(event, content, points, alertId);
  }

  /**
   * The same event, caused by another alert of the same subscriber.
   *
   * @param id the alert's id
   * @return a copy
   */
  public DedupEvent byAlert(String id) {
    return new DedupEvent(event, content, score, id);
  }

  /** Reads as a part of a row. */
  @Override
  public String toString() {
    return event + " of '" + content + "', score " + score + ", by " + alertId;
  }

  Candidate candidate(Instant now) {
    return new Candidate(
        "ada", alertId, Samples.posting("job-1", DedupRow.posted(content)), event, score, now);
  }
}
