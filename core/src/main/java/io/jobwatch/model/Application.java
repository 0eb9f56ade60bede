package io.jobwatch.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber makes of a posting. There is at most one for each pair.
 *
 * @param subscriberId whose it is
 * @param postingUid the posting
 * @param alertId the alert that told of the posting, or {@code null} if it was found otherwise
 * @param notes what the subscriber writes about it, at most 10,000 characters, empty if nothing
 * @param history the stages so far, oldest first: at least one, at most 200; one that is moved
 *     further keeps the first stage, the first that says that the subscriber applied, and the
 *     latest
 * @param changedAt when anything of it last changed
 */
public record Application(
    String subscriberId,
    String postingUid,
    @Nullable String alertId,
    String notes,
    List<StageChange> history,
    Instant changedAt) {

  private static final int MAX_NOTES = 10_000;
  private static final int MAX_HISTORY = 200;

  /** Checks the texts and the history, and copies the history. */
  public Application {
    Checks.text("Subscriber id of an application", subscriberId, 200);
    Checks.text("Posting of an application", postingUid, 64);
    if (notes.length() > MAX_NOTES) {
      throw Checks.refusal(
          "Notes of an application",
          notes.substring(0, 40) + "...",
          "they have " + notes.length() + " characters",
          "use at most " + MAX_NOTES);
    }
    history = Checks.notEmpty("History of an application", history);
    Checks.range("Stages of an application", history.size(), 1, MAX_HISTORY);
  }

  /**
   * An application that begins, without alert and notes.
   *
   * @param subscriberId whose it is
   * @param postingUid the posting
   * @param stage its first stage
   * @param now when
   * @return the application
   */
  public static Application of(
      String subscriberId, String postingUid, ApplicationStage stage, Instant now) {
    return new Application(
        subscriberId, postingUid, null, "", List.of(new StageChange(stage, now)), now);
  }

  /**
   * The same application, of a posting that an alert told of.
   *
   * @param id the alert's id
   * @return a copy
   */
  public Application toldBy(String id) {
    return new Application(subscriberId, postingUid, id, notes, history, changedAt);
  }

  /**
   * The application with other notes.
   *
   * @param text the notes
   * @param now when
   * @return a copy
   */
  public Application notes(String text, Instant now) {
    return new Application(subscriberId, postingUid, alertId, text, history, now);
  }

  /**
   * The application in another stage; itself if it is there already.
   *
   * @param stage the stage, any one: people go back, too
   * @param now when
   * @return the application after that
   */
  public Application moved(ApplicationStage stage, Instant now) {
    if (stage == stage()) {
      return this;
    }
    List<StageChange> more = new ArrayList<>(history);
    more.add(new StageChange(stage, now));
    if (more.size() > MAX_HISTORY) {
      more.remove(isFirstApplied(1) ? 2 : 1);
    }
    return new Application(subscriberId, postingUid, alertId, notes, more, now);
  }

  private boolean isFirstApplied(int index) {
    return history.get(index).stage().applied() && !history.get(0).stage().applied();
  }

  /**
   * Where it is now.
   *
   * @return the stage of the last step
   */
  public ApplicationStage stage() {
    return history.get(history.size() - 1).stage();
  }

  /**
   * When it began.
   *
   * @return the moment of the first step
   */
  public Instant createdAt() {
    return history.get(0).at();
  }

  /**
   * When the subscriber applied.
   *
   * @return the moment of the first step to a stage that {@linkplain ApplicationStage#applied()
   *     says so}, or nothing
   */
  public Optional<Instant> appliedAt() {
    return history.stream().filter(step -> step.stage().applied()).map(StageChange::at).findFirst();
  }
}
