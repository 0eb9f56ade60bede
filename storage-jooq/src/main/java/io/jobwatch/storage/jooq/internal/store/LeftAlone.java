package io.jobwatch.storage.jooq.internal.store;

import static io.jobwatch.storage.jooq.internal.generated.Tables.DELIVERY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;

/**
 * Destinations that are left alone, of which there may be as many as there are addresses. A
 * statement that is handed all of them compares them with each row, so it is handed only those that
 * are most in its way; what else it gives for them is dropped, and it is asked for more.
 */
final class LeftAlone {

  /** So many are handed to a statement: comparing with more costs more than reading a row. */
  private static final int NAMED = 100;

  /** So many times as much is asked for each time. */
  private static final int MORE = 4;

  /** So much of a part is asked for at most; beyond, all that was met is handed over. */
  private static final int MOST = 100_000;

  private final Set<String> keys;

  /** How many rows one look has given at most for each destination. */
  private final Map<String, Long> met = new HashMap<>();

  /** Leaves the destinations with these keys alone. */
  LeftAlone(Collection<String> keys) {
    this.keys = new HashSet<>(keys);
  }

  /** Leaves more of them alone. */
  void add(Collection<String> more) {
    keys.addAll(more);
  }

  /** Whether a destination may be served. */
  boolean allows(String key) {
    return !keys.contains(key);
  }

  /**
   * Reads the first rows of some parts of the outbox.
   *
   * @param <P> tells a part
   * @param <R> a row
   */
  @FunctionalInterface
  interface Look<P, R> {

    /** The first rows of each part for which a condition holds, no more of each than so many. */
    List<R> read(Collection<P> parts, Condition free, int most);
  }

  /**
   * What was found of some parts.
   *
   * @param rows those that may be served, of each part in its order
   * @param full the parts that may have more
   */
  record Found<P, R>(List<R> rows, Set<P> full) {}

  /** Looks until each part has given enough that may be served, or all. */
  <P, R> Found<P, R> find(
      Collection<P> parts,
      int enough,
      Look<P, R> look,
      Function<R, P> part,
      Function<R, String> destination) {
    Found<P, R> found = new Found<>(new ArrayList<>(), new HashSet<>());
    List<P> open = List.copyOf(parts);
    for (int most = enough; !open.isEmpty(); most = Math.max(enough, Math.min(MOST, most * MORE))) {
      List<R> rows = look.read(open, notNamed(most), most);
      rows.stream()
          .collect(Collectors.groupingBy(destination, Collectors.counting()))
          .forEach((key, times) -> met.merge(key, times, Math::max));
      Map<P, List<R>> given = rows.stream().collect(Collectors.groupingBy(part));
      List<P> again = new ArrayList<>();
      for (P one : open) {
        List<R> all = given.getOrDefault(one, List.of());
        List<R> free = all.stream().filter(row -> allows(destination.apply(row))).toList();
        boolean full = all.size() >= most;
        if (full && free.size() < enough) {
          again.add(one);
          continue;
        }
        found.rows().addAll(free);
        if (full) {
          found.full().add(one);
        }
      }
      open = again;
    }
    return found;
  }

  private Condition notNamed(int most) {
    List<String> named =
        met.entrySet().stream()
            .filter(entry -> keys.contains(entry.getKey()))
            .filter(entry -> entry.getValue() > 1 || most >= MOST)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(most < MOST ? NAMED : Long.MAX_VALUE)
            .map(Map.Entry::getKey)
            .toList();
    return Keys.notIn(DELIVERY.DESTINATION_KEY, named);
  }
}
