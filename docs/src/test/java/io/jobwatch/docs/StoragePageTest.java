package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on storage says which version the tables have. */
class StoragePageTest {
  private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/storage.md"));
  private static final Pattern UNRELEASED =
      Pattern.compile("(?m)^\\| unreleased[^|]*\\| (\\d+) \\|$");
  private static final Pattern MIGRATION = Pattern.compile("/V(\\d+)__\\w+\\.sql$");

  @Test
  void theTablesAreOfTheVersionOfTheLastMigration() {
    int last =
        Repository.files(Repository.ROOT.resolve("storage-jooq/src/main/resources"), ".sql")
            .stream()
            .flatMap(file -> MIGRATION.matcher(file.toString()).results())
            .mapToInt(StoragePageTest::number)
            .max()
            .orElseThrow();

    assertThat(UNRELEASED.matcher(PAGE).results())
        .extracting(StoragePageTest::number)
        .containsExactly(last);
  }

  private static int number(MatchResult found) {
    return Integer.parseInt(found.group(1));
  }
}
