package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on plugins names what is in the testkit, and what comes with it. */
class PluginPageTest {
  private static final String PAGE =
      Repository.read(Repository.ROOT.resolve("docs/write-a-plugin.md"));
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ((?:`\\w+`(?:, )?)+) \\| [^|]+ \\|$");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @Test
  void everythingInTheTableOfTheTestkitIsThere() {
    String rows =
        ROW.matcher(PAGE.substring(PAGE.indexOf("| in `testkit`")))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.joining());
    List<String> names =
        Repository.files(Repository.ROOT.resolve("testkit/src/main/java"), ".java").stream()
            .filter(file -> Repository.read(file).contains("\npublic "))
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .toList();

    assertThat(NAME.matcher(rows).results().map(name -> name.group(1)))
        .hasSizeGreaterThan(12)
        .allSatisfy(name -> assertThat(names).contains(name));
  }

  @ParameterizedTest
  @CsvSource({"JUnit, junit", "AssertJ, assertj"})
  void theVersionsAreThoseOfTheBuild(String name, String property) {
    String pom = Repository.read(Repository.ROOT.resolve("pom.xml"));
    String tag = "<" + property + ".version>";
    String version = pom.substring(pom.indexOf(tag) + tag.length());

    assertThat(PAGE).containsPattern(name + "\\s" + version.substring(0, version.indexOf('<')));
  }
}
