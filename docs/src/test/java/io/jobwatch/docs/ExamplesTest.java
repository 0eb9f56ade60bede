package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folder of an example is a project by itself, of the versions that this build uses. */
class ExamplesTest {
  private static final Pattern VERSION =
      Pattern.compile("<artifactId>([\\w-]+)</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern PROPERTY = Pattern.compile("<([\\w-]+\\.version)>([^<]+)</");

  @ParameterizedTest
  @MethodSource("examples")
  void needsNoOtherFolder(RepositoryModule example) {
    assertThat(pom(example).substring(0, pom(example).indexOf("<profiles>")))
        .doesNotContain("<parent>", "..")
        .contains("<jobwatch.version>" + Repository.version() + "<")
        .containsPattern("jobwatch-bom</artifactId>\\s*<version>\\$\\{jobwatch\\.version}<");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isCheckedInThisBuild(RepositoryModule example) {
    assertThat(pom(example).substring(pom(example).indexOf("<profiles>")))
        .contains("<exists>${basedir}/../../examples/pom.xml</exists>")
        .contains("<arg>-Xplugin:ErrorProne ", "<goal>analyze-only</goal>");
    assertThat(pom(example)).contains("<failOnWarning>true</failOnWarning>", "<arg>-Xlint:all");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void hasTheVersionsOfThisBuild(RepositoryModule example) {
    Map<String, Set<String>> versions =
        versions(Repository.read(Repository.ROOT.resolve("pom.xml")));
    assertThat(versions(pom(example)))
        .isNotEmpty()
        .allSatisfy(
            (artifact, its) -> {
              if (versions.containsKey(artifact)) {
                assertThat(versions.get(artifact)).as(artifact).containsAll(its);
              }
            });
  }

  static List<RepositoryModule> examples() {
    return Repository.modules().stream()
        .filter(module -> module.name().startsWith("examples/"))
        .toList();
  }

  private static Map<String, Set<String>> versions(String pom) {
    Map<String, String> properties =
        PROPERTY
            .matcher(pom)
            .results()
            .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    Map<String, Set<String>> versions = new TreeMap<>();
    Matcher version = VERSION.matcher(pom);
    while (version.find()) {
      String value = version.group(2);
      if (value.startsWith("${")) {
        value = properties.getOrDefault(value.substring(2, value.length() - 1), value);
      }
      versions.merge(
          version.group(1),
          Set.of(value),
          (some, more) ->
              Stream.of(some, more).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
    }
    return versions;
  }

  private static String pom(RepositoryModule example) {
    return Repository.read(example.folder().resolve("pom.xml"));
  }
}
