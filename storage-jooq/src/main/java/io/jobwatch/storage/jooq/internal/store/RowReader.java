package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.error.StorageException;
import io.jobwatch.storage.jooq.internal.codec.UnreadableValueException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rows as values of the model. A row may be unreadable for this version, because a later one
 * wrote it or somebody changed it by hand.
 */
final class RowReader {

  private static final Logger LOG = LoggerFactory.getLogger(RowReader.class);

  private RowReader() {}

  /** Several rows; an unreadable one is logged and left out, so that it cannot stop the others. */
  static <R extends UpdatableRecord<R>, T> List<T> all(List<R> rows, Function<R, T> mapper) {
    return all(rows, mapper, (row, reason) -> {});
  }

  /**
   * Several rows; an unreadable one is logged and handed over with the reason, which quotes no
   * value.
   */
  static <R extends UpdatableRecord<R>, T> List<T> all(
      List<R> rows, Function<R, T> mapper, BiConsumer<R, String> unreadable) {
    List<T> values = new ArrayList<>(rows.size());
    for (R row : rows) {
      try {
        values.add(mapper.apply(row));
      } catch (UnreadableValueException | IllegalArgumentException | DateTimeException e) {
        LOG.atError()
            .addKeyValue("event", "storage_row_unreadable")
            .addKeyValue("table", row.getTable().getName())
            .addKeyValue("row", key(row))
            .addKeyValue("reason", reason(e))
            .log("storage_row_unreadable");
        unreadable.accept(row, reason(e));
      }
    }
    return values;
  }

  /** One row, which must be readable. */
  static <R extends UpdatableRecord<R>, T> Optional<T> one(@Nullable R row, Function<R, T> mapper) {
    if (row == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(mapper.apply(row));
    } catch (UnreadableValueException | IllegalArgumentException | DateTimeException e) {
      throw new StorageException(
          "Reading row '"
              + key(row)
              + "' of "
              + row.getTable().getName()
              + ": "
              + reason(e)
              + " Use the version of Jobwatch that wrote it, or a later one.",
          false,
          null);
    }
  }

  private static String key(UpdatableRecord<?> row) {
    return row.key().valuesRow().toString();
  }

  /** The messages of other errors may quote the value. */
  private static String reason(RuntimeException error) {
    return error instanceof UnreadableValueException
        ? String.valueOf(error.getMessage())
        : "A stored value does not have the form of its type.";
  }
}
