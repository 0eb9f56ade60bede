package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The BOM has what is published, in the version of this build, and nothing else. */
class BomTest {
  private static final Pattern OURS =
      Pattern.compile(
          "<dependency>\\s*<groupId>io\\.jobwatch</groupId>\\s*<artifactId>([^<]+)</artifactId>"
              + "\\s*<version>\\$\\{project\\.version}</version>\\s*</dependency>");
  private static final Pattern DEPENDENCY = Pattern.compile("<dependency>");

  @ParameterizedTest
  @ValueSource(strings = {"bom/pom.xml", "pom.xml"})
  void hasEveryArtifactThatIsPublished(String pom) {
    assertThat(OURS.matcher(read(pom)).results().map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Repository.modules().stream()
                .filter(RepositoryModule::isPublished)
                .filter(module -> !module.mainSources().isEmpty())
                .map(RepositoryModule::artifact)
                .toList());
  }

  @Test
  void hasNothingElse() {
    String bom = read("bom/pom.xml");
    assertThat(DEPENDENCY.matcher(bom).results().count())
        .isEqualTo(OURS.matcher(bom).results().count());
    assertThat(bom)
        .doesNotContain("<parent>")
        .containsPattern("jobwatch-bom</artifactId>\\s*<version>" + Repository.version() + "<");
  }

  @Test
  void usesThePluginsOfTheParent() {
    Pattern plugin =
        Pattern.compile("<artifactId>([\\w-]+-plugin)</artifactId>\\s*<version>([^<]+)");
    assertThat(plugin.matcher(read("bom/pom.xml")).results().map(MatchResult::group))
        .isNotEmpty()
        .allSatisfy(
            found ->
                assertThat(plugin.matcher(read("pom.xml")).results().map(MatchResult::group))
                    .anyMatch(parents -> squeezed(parents).equals(squeezed(found))));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String read(String pom) {
    return Repository.read(Repository.ROOT.resolve(pom));
  }
}
