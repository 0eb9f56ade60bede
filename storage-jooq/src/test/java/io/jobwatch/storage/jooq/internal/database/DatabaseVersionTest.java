package io.jobwatch.storage.jooq.internal.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseVersionTest {

  @ParameterizedTest
  @CsvSource({
    "2.4.240 (2025-09-22), 2.4.240",
    "14.10 (Debian 14.10-1.pgdg120+1), 14.10",
    "17rc1, 0.0",
    "11.4.5-MariaDB, 11.4.5",
    "5.5.5-10.6.21-MariaDB-log, 10.6.21",
    "8.0.31, 8.0.31"
  })
  void readsWhatDriversGive(String given, String version) {
    assertThat(DatabaseVersion.parse(given)).hasToString(version);
  }

  @Test
  void comparesNumbersAndNotDigits() {
    assertThat(DatabaseVersion.parse("2.3.232")).isLessThan(DatabaseVersion.parse("2.4.240"));
    assertThat(DatabaseVersion.parse("8.0.4")).isLessThan(DatabaseVersion.parse("8.0.31"));
    assertThat(DatabaseVersion.parse("8.4.0")).isGreaterThan(DatabaseVersion.parse("8.0.31"));
    assertThat(DatabaseVersion.parse("12.0")).isEqualTo(DatabaseVersion.parse("12.0.0"));
  }
}
