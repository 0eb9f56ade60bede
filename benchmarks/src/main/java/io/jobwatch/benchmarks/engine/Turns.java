package io.jobwatch.benchmarks.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What two engines took for the same postings, a part of them after the other, each engine in turn:
 * whatever else the machine does meanwhile slows both of them.
 *
 * @param one the passes of the first engine
 * @param other those of the second one over the same parts
 */
public record Turns(List<Pass> one, List<Pass> other) {

  private static final int PARTS = 10;

  /**
   * An engine and how it is used.
   *
   * @param engine the engine
   * @param batch how many postings a thread takes at once
   */
  public record Player(Engine engine, int batch) {

    private Pass pass(int threads, int first, int end) {
      int share = Math.max(1, Math.min(batch, (end - first) / threads));
      return Pass.run(engine, threads, share, first, end, Duration.ofDays(1));
    }

    /**
     * Matches postings again and again, lets the engine settle, and matches as long once more, so
     * that what it uses only then is warm too.
     *
     * @param threads how many threads match
     * @param postings how many postings there are
     * @param time how long it matches before, and after
     */
    public void warmUp(int threads, int postings, Duration time) {
      match(threads, postings, time);
      engine.settle();
      match(threads, postings, time);
    }

    private void match(int threads, int postings, Duration time) {
      long end = System.nanoTime() + time.toNanos();
      while (System.nanoTime() - end < 0) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        Pass.run(engine, threads, batch, postings, left);
      }
    }
  }

  /**
   * Lets two engines match postings in turn, after both were warmed up.
   *
   * @param one the first engine
   * @param other the second one
   * @param threads how many threads match
   * @param postings how many postings there are
   * @param warmUp how long each matches before it settles, and again after it
   * @param budget the time after which no further part is begun
   * @return what it took
   */
  public static Turns take(
      Player one, Player other, int threads, int postings, Duration warmUp, Duration budget) {
    one.warmUp(threads, postings, warmUp);
    other.warmUp(threads, postings, warmUp);
    Turns turns = new Turns(new ArrayList<>(), new ArrayList<>());
    long end = System.nanoTime() + budget.toNanos();
    int size = Math.max(postings / PARTS, threads * Math.max(one.batch, other.batch));
    for (int at = 0; at < postings && System.nanoTime() - end < 0; at += size) {
      turns.one.add(one.pass(threads, at, Math.min(postings, at + size)));
      turns.other.add(other.pass(threads, at, Math.min(postings, at + size)));
    }
    return turns;
  }

  /**
   * How many postings both matched.
   *
   * @return their number
   */
  public int postings() {
    return one.stream().mapToInt(Pass::postings).sum();
  }

  /**
   * The time of the first engine.
   *
   * @return nanoseconds for a posting
   */
  public double nanosOfOne() {
    return (double) one.stream().mapToLong(Pass::nanos).sum() / postings();
  }

  /**
   * The time of the second engine.
   *
   * @return nanoseconds for a posting
   */
  public double nanosOfOther() {
    return (double) other.stream().mapToLong(Pass::nanos).sum() / postings();
  }
}
