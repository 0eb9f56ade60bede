package io.jobwatch.internal.memory;

import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts lists into pages. */
final class Places {

  private static final Comparator<PageCursor> BY_KEY = Comparator.comparing(PageCursor::key);
  private static final Comparator<PageCursor> NEWEST_FIRST =
      Comparator.comparing(PageCursor::at).thenComparing(PageCursor::key).reversed();

  private Places() {}

  /** A page of rows that go by a key. */
  static <T> Page<T> byKey(
      Stream<T> rows, Function<T, String> key, @Nullable PageCursor after, int limit) {
    return page(rows, row -> PageCursor.of(key.apply(row)), BY_KEY, after, limit);
  }

  /** A page of rows that go by a moment, the latest first. */
  static <T> Page<T> newestFirst(
      Stream<T> rows, Function<T, PageCursor> place, @Nullable PageCursor after, int limit) {
    return page(rows, place, NEWEST_FIRST, after, limit);
  }

  private static <T> Page<T> page(
      Stream<T> rows,
      Function<T, PageCursor> place,
      Comparator<PageCursor> order,
      @Nullable PageCursor after,
      int limit) {
    List<T> found =
        rows.filter(row -> after == null || order.compare(after, place.apply(row)) < 0)
            .sorted(Comparator.comparing(place, order))
            .limit(limit + 1L)
            .toList();
    return found.size() <= limit
        ? new Page<>(found, null)
        : new Page<>(found.subList(0, limit), place.apply(found.get(limit - 1)));
  }
}
