package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files stay small enough to read at one sitting; package and module descriptors do not count. */
class FileSizeTest {
  private static final int LONGEST = 500;
  private static final int LONG = 250;
  private static final int MEDIAN = 80;

  private final Map<String, Integer> linesByFile = linesByFile();
  private final List<Integer> sorted = linesByFile.values().stream().sorted().toList();

  @Test
  void noFileIsTooLong() {
    linesByFile.values().removeIf(lines -> lines <= LONGEST);
    assertThat(linesByFile).as("files of more than %d lines", LONGEST).isEmpty();
  }

  @Test
  void nineOfTenFilesAreShort() {
    assertThat(sorted.get((int) Math.ceil(sorted.size() * 0.9) - 1)).isLessThanOrEqualTo(LONG);
  }

  @Test
  void theMedianIsSmall() {
    assertThat(sorted.get((sorted.size() - 1) / 2)).isLessThanOrEqualTo(MEDIAN);
  }

  private static Map<String, Integer> linesByFile() {
    Map<String, Integer> lines = new TreeMap<>();
    for (RepositoryModule module : Repository.modules()) {
      for (Path file : module.mainSources()) {
        if (!file.endsWith("package-info.java") && !file.endsWith("module-info.java")) {
          lines.put(Repository.relative(file), (int) Repository.read(file).lines().count());
        }
      }
    }
    return lines;
  }
}
