package io.jobwatch.benchmarks.engine;

import io.jobwatch.model.Alert;
import java.util.ArrayList;
import java.util.List;

/**
 * Matches as an engine hands them over, in order. Whoever measures takes them while the clock runs
 * and looks at what they are after it was stopped, so that little is done with each. For one
 * thread.
 */
public final class Matches {

  /** Matches kept in one array: small enough for the garbage collector to treat it as new. */
  private static final int CHUNK = 8_192;

  private final List<Chunk> chunks = new ArrayList<>();
  private Chunk last = new Chunk();

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
    if (last.size == CHUNK) {
      chunks.add(last);
      last = new Chunk();
    }
    last.postings[last.size] = posting;
    last.alerts[last.size++] = alert;
  }

  /** Adds all of them to a set, and has none then. */
  void moveTo(MatchSet set) {
    chunks.forEach(chunk -> chunk.moveTo(set));
    chunks.clear();
    last.moveTo(set);
  }

  private static final class Chunk {

    private final int[] postings = new int[CHUNK];

    /** An alert, or its id where the engine knows no more of it. */
    private final Object[] alerts = new Object[CHUNK];

    private int size;

    private void moveTo(MatchSet set) {
      for (int i = 0; i < size; i++) {
        set.add(postings[i], alerts[i] instanceof Alert alert ? alert.id() : (String) alerts[i]);
      }
      size = 0;
    }
  }
}
