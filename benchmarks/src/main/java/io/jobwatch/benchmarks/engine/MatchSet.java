package io.jobwatch.benchmarks.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A set of matches, kept as a sum of 64 bits and a count for each posting, whatever their order.
 * Several threads may add at once as long as each posting is one thread's.
 */
public final class MatchSet {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long[] sums;
  private final int[] counts;
  private final int watched;
  private final Set<String> ofWatched = new HashSet<>();

  /**
   * An empty set.
   *
   * @param postings how many postings there are
   */
  public MatchSet(int postings) {
    this(postings, -1);
  }

  private MatchSet(int postings, int watched) {
    sums = new long[postings];
    counts = new int[postings];
    this.watched = watched;
  }

  /**
   * The alerts that a posting matches.
   *
   * @param engine what matches
   * @param posting the posting's number
   * @return their ids
   */
  public static Set<String> ids(Engine engine, int posting) {
    MatchSet found = new MatchSet(posting + 1, posting);
    Matches matches = new Matches();
    engine.match(posting, posting + 1, matches);
    matches.moveTo(found);
    return found.ofWatched;
  }

  /**
   * Adds a match.
   *
   * @param posting the posting's number
   * @param alert the alert's id
   */
  public void add(int posting, String alert) {
    sums[posting] += mix(alert.hashCode() * GOLDEN);
    counts[posting]++;
    if (posting == watched) {
      ofWatched.add(alert);
    }
  }

  /**
   * How many matches the first postings have.
   *
   * @param postings how many postings are counted
   * @return their matches
   */
  public long count(int postings) {
    return Arrays.stream(counts, 0, postings).asLongStream().sum();
  }

  /**
   * How many matches a posting has.
   *
   * @param posting the posting's number
   * @return its matches
   */
  public int of(int posting) {
    return counts[posting];
  }

  /**
   * Looks for a difference.
   *
   * @param other another set
   * @param postings how many postings are compared
   * @return the first posting with other matches, or nothing
   */
  public OptionalInt difference(MatchSet other, int postings) {
    return IntStream.range(0, postings)
        .filter(i -> sums[i] != other.sums[i] || counts[i] != other.counts[i])
        .findFirst();
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
