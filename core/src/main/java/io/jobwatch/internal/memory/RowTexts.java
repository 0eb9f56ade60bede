package io.jobwatch.internal.memory;

import io.jobwatch.spi.storage.StorableText;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses rows with a text that a database would not keep, wherever in the row it is. */
final class RowTexts {

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> accessors = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            accessors.put(component.getName(), component.getAccessor());
          }
          return accessors;
        }
      };

  private RowTexts() {}

  /**
   * Checks every text of a row.
   *
   * @param row a record, or a list of records
   * @throws io.jobwatch.error.StorageException if one is no {@link StorableText}
   */
  static void check(Object row) {
    check("row", row);
  }

  private static void check(String path, @Nullable Object value) {
    if (value instanceof String || value instanceof URI) {
      StorableText.check(path, value.toString());
    } else if (value instanceof Record) {
      ACCESSORS
          .get(value.getClass())
          .forEach((name, accessor) -> check(path + "." + name, read(accessor, value)));
    } else if (value instanceof Collection<?> values) {
      values.forEach(one -> check(path, one));
    } else if (value instanceof Map<?, ?> entries) {
      check(path + " (a name)", entries.keySet());
      check(path, entries.values());
    }
  }

  private static @Nullable Object read(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Accessors of stored records are public and only read.", e);
    }
  }
}
