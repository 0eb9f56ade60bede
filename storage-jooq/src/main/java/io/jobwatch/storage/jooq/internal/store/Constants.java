package io.jobwatch.storage.jooq.internal.store;

import org.jspecify.annotations.Nullable;

/** Constants of enums in columns of their names. */
final class Constants {

  private Constants() {}

  static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  static <E extends Enum<E>> @Nullable E parse(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
