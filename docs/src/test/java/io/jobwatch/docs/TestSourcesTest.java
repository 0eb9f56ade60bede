package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests wait for conditions instead of sleeping, and use fakes instead of mocks. */
class TestSourcesTest {
  private static final Pattern SLEEP =
      Pattern.compile(
          "\\bThread\\s*\\.\\s*sleep\\b"
              + "|\\bTimeUnit\\s*\\.\\s*\\w+\\s*\\.\\s*sleep\\b"
              + "|\\b(NANO|MICRO|MILLI)?SECONDS\\s*\\.\\s*sleep\\b");
  private static final Pattern MOCK = Pattern.compile("\\borg\\.(mockito|easymock|powermock)\\b");

  @Test
  void noTestSleeps() {
    assertThat(sourcesWith(SLEEP)).isEmpty();
  }

  @Test
  void noTestUsesMocks() {
    assertThat(sourcesWith(MOCK)).isEmpty();
  }

  private static List<String> sourcesWith(Pattern pattern) {
    List<String> found = new ArrayList<>();
    for (RepositoryModule module : Repository.modules()) {
      for (Path file : module.testSources()) {
        if (pattern.matcher(Repository.read(file)).find()) {
          found.add(Repository.relative(file));
        }
      }
    }
    return found;
  }
}
