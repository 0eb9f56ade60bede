package io.jobwatch;

import io.jobwatch.match.Matchers;
import io.jobwatch.model.Alert;
import io.jobwatch.model.Priority;

/** Alerts that could never tell of anything. */
final class SilentAlerts {

  private SilentAlerts() {}

  /**
   * Refuses an alert that is one.
   *
   * @throws IllegalArgumentException if its matcher is {@code criteria}, whose scores have normal
   *     priority, and it asks for a higher one
   */
  static void refuse(Alert alert) {
    if (alert.matcher().equals(Matchers.CRITERIA)
        && alert.minPriority().compareTo(Priority.NORMAL) > 0) {
      throw new IllegalArgumentException(
          "Least priority of alert "
              + alert.id()
              + " '"
              + alert.minPriority().wireName()
              + "': the matcher 'criteria' gives all that it finds normal priority, so it would"
              + " never tell of anything. Ask for normal or low, or name another matcher.");
    }
  }
}
