package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words on the page on architecture are those of the code. */
class ArchitecturePageTest {
  private static final String PAGE =
      Repository.read(Repository.ROOT.resolve("docs/architecture.md"));
  private static final Pattern WORD =
      Pattern.compile("(?m)^\\| [a-z ]+ \\| [^|]+ \\| `(\\w+)[^`]*` \\|$");

  @Test
  void everyWordHasItsType() {
    List<String> types =
        Repository.files(Repository.ROOT.resolve("core/src/main/java"), ".java").stream()
            .filter(file -> Repository.read(file).contains("\npublic "))
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .toList();

    assertThat(WORD.matcher(PAGE).results().map(word -> word.group(1)))
        .hasSizeGreaterThan(20)
        .allSatisfy(type -> assertThat(types).contains(type));
  }
}
