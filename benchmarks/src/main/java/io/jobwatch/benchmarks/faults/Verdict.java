package io.jobwatch.benchmarks.faults;

import io.jobwatch.benchmarks.faults.NodeProcess.NodeState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a case came to.
 *
 * @param acked what was promised
 * @param lost what was promised, but neither received nor a dead letter
 * @param duplicates messages that came beyond the first of each id
 * @param inFlight sends whose success no node confirmed, since a fault came in between
 * @param recovery the longest time in seconds from a fault until an orphan was sent again, or below
 *     zero if nothing was
 * @param faults what else is not as it should be
 * @param note what else was measured
 */
record Verdict(
    int acked,
    int lost,
    int duplicates,
    int inFlight,
    double recovery,
    List<String> faults,
    String note) {

  private static final String SKIPPED = "skipped: ";

  static Verdict skipped(String why) {
    return new Verdict(0, 0, 0, 0, -1, List.of(), SKIPPED + why);
  }

  /** Whether nothing was played, since this machine or user cannot. */
  boolean skipped() {
    return note.startsWith(SKIPPED);
  }

  boolean ok() {
    return lost == 0 && duplicates <= inFlight && faults.isEmpty();
  }

  Verdict with(String fault, boolean unless) {
    if (unless) {
      return this;
    }
    List<String> more = new ArrayList<>(faults);
    more.add(fault);
    return new Verdict(acked, lost, duplicates, inFlight, recovery, more, note);
  }

  Verdict note(String text) {
    String all = note.isEmpty() || text.isEmpty() ? note + text : note + ", " + text;
    return new Verdict(acked, lost, duplicates, inFlight, recovery, faults, all);
  }

  /** Judges a number that has a limit; the fault says both. */
  Verdict atMost(String what, double measured, double limit) {
    return with(
        String.format(Locale.ROOT, "%s %.1f, at most %.1f", what, measured, limit),
        measured <= limit);
  }

  /** Judges a whole number that has a limit. */
  Verdict atMost(String what, long measured, long limit) {
    return with(what + " " + measured + ", at most " + limit, measured <= limit);
  }

  /** Lets a node drain the queue and judges what came of it all, with no dead letter. */
  static Verdict of(Scene scene, NodeProcess node) {
    return of(scene, node, 0);
  }

  /**
   * Lets a node drain the queue and judges what came of it all.
   *
   * @param dead how many dead letters there have to be
   */
  static Verdict of(Scene scene, NodeProcess node, int dead) {
    NodeState state = scene.drained(node);
    // The last confirmations may still be in the pipe.
    boolean unused = Waits.until(() -> openOf(scene, node) == 0, Duration.ofSeconds(3));
    return of(
            scene.journal().all(),
            scene.receiver().sends(),
            state,
            InFlight.of(scene),
            scene.faults().stream().mapToInt(Fault::bound).sum(),
            dead)
        .recovered(InFlight.recovery(scene));
  }

  /**
   * Compares what was promised with what came.
   *
   * @param inFlight how many sends nobody confirmed
   * @param bound how many there may be
   * @param dead how many dead letters there have to be
   */
  static Verdict of(
      Set<String> acked, List<Send> sends, NodeState state, int inFlight, int bound, int dead) {
    Set<String> missing = new HashSet<>(acked);
    Map<String, Set<String>> bodies = new HashMap<>();
    for (Send send : sends) {
      missing.remove(send.id());
      bodies.computeIfAbsent(send.id(), id -> new HashSet<>()).add(send.hash());
    }
    missing.removeAll(state.failed());
    int failed = state.failed().size();
    return new Verdict(
            acked.size(),
            missing.size(),
            sends.size() - bodies.size(),
            inFlight,
            -1,
            List.of(),
            failed == 0 ? "" : failed + " dead letters")
        .with(state.open() + " deliveries never ended", state.open() == 0)
        .with(failed + " dead letters in place of " + dead, failed == dead)
        .with("more under way than workers: " + inFlight + " of " + bound, inFlight <= bound)
        .with("one id with two bodies", bodies.values().stream().allMatch(all -> all.size() == 1));
  }

  private Verdict recovered(double seconds) {
    return new Verdict(acked, lost, duplicates, inFlight, seconds, faults, note);
  }

  private static long openOf(Scene scene, NodeProcess node) {
    return InFlight.of(scene.receiver().sends(), node);
  }

  /** The row of the table. */
  String row(String number, String title, String database) {
    String what = skipped() ? "-" : ok() ? "ok" : "FAILED " + String.join(", ", faults);
    return "| "
        + String.join(
            " | ",
            number,
            title,
            database,
            Integer.toString(acked),
            Integer.toString(lost),
            Integer.toString(duplicates),
            Integer.toString(inFlight),
            recovery < 0 ? "-" : String.format(Locale.ROOT, "%.1f", recovery),
            what + (note.isEmpty() ? "" : "; " + note))
        + " |";
  }
}
