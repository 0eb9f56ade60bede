package io.jobwatch.model;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that may be long. What is added or removed between two pages neither repeats nor
 * hides any other row.
 *
 * @param items what is on the page, maybe fewer than were asked for although more follow
 * @param next the place where the next page begins, or {@code null} if this is the last one
 * @param <T> what the list is of
 */
public record Page<T>(List<T> items, @Nullable PageCursor next) {

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The same page of something else.
   *
   * @param change makes the other of each item
   * @param <U> what the other is
   * @return a page with the same next one
   */
  public <U> Page<U> map(Function<? super T, ? extends U> change) {
    return new Page<>(items.stream().<U>map(change).toList(), next);
  }
}
