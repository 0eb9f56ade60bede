package io.jobwatch.benchmarks.engine;

import io.jobwatch.model.Alert;
import java.util.Arrays;

/**
 * Matches as an engine hands them over, in order. Whoever measures takes them while the clock runs
 * and looks at what they are after it was stopped. For one thread.
 */
public final class Matches {

  private int[] postings = new int[1024];

  /** An alert, or its id where the engine knows no more of it. */
  private Object[] alerts = new Object[1024];

  private int size;

  /** No matches. */
  public Matches() {}

  /**
   * Adds a match.
   *
   * @param posting the posting's number
   * @param alert the alert
   */
  public void add(int posting, Alert alert) {
    put(posting, alert);
  }

  /**
   * Adds a match.
   *
   * @param posting the posting's number
   * @param alert the alert's id
   */
  public void add(int posting, String alert) {
    put(posting, alert);
  }

  private void put(int posting, Object alert) {
    if (size == postings.length) {
      postings = Arrays.copyOf(postings, 2 * size);
      alerts = Arrays.copyOf(alerts, 2 * size);
    }
    postings[size] = posting;
    alerts[size++] = alert;
  }

  /** Adds all of them to a set, and has none then. */
  void moveTo(MatchSet set) {
    for (int i = 0; i < size; i++) {
      set.add(postings[i], alerts[i] instanceof Alert alert ? alert.id() : (String) alerts[i]);
    }
    size = 0;
  }
}
