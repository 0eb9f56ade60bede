package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages show code that compiles, link to files that exist and name the current version. */
class SnippetsTest {
  private static final List<Path> SNIPPETS =
      List.of(
          Path.of("src/test/java/io/jobwatch/docs/snippets"),
          Repository.ROOT.resolve("examples/custom-channel/src"),
          Repository.ROOT.resolve("examples/spring-boot/src"));
  private static final Pattern REGION = Pattern.compile("// tag::(\\S+)");
  private static final Pattern OUR_VERSION =
      Pattern.compile(
          "io\\.jobwatch:jobwatch-[\\w-]+:(?<gav>\\d[\\w.-]*)"
              + "|<artifactId>jobwatch-[\\w-]+</artifactId>\\s*<version>(?<xml>[^<]+)</version>");

  @ParameterizedTest
  @MethodSource("pages")
  void everyJavaBlockIsACompiledRegion(MarkdownFile page) {
    assertThat(page.javaBlocks())
        .allSatisfy(
            block ->
                assertThat(block.code())
                    .as("%s#%s in %s", block.file(), block.region(), page)
                    .isEqualTo(region(block.file(), block.region())));
  }

  @Test
  void everyRegionIsShownOnAPage() {
    Set<String> shown =
        pages().stream()
            .flatMap(page -> page.javaBlocks().stream())
            .map(block -> block.file() + "#" + block.region())
            .collect(Collectors.toSet());
    assertThat(
            SNIPPETS.stream()
                .flatMap(folder -> Repository.files(folder, ".java").stream())
                .flatMap(
                    file ->
                        REGION
                            .matcher(Repository.read(file))
                            .results()
                            .map(region -> file.getFileName() + "#" + region.group(1))))
        .isNotEmpty()
        .allSatisfy(region -> assertThat(shown).contains(region));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyBlockIsClosedBeforeTheNextBegins(MarkdownFile page) {
    assertThat(page.fenceFaults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRelativeLinkLeadsToAFile(MarkdownFile page) {
    assertThat(page.relativeLinks())
        .allSatisfy(link -> assertThat(page.path().resolveSibling(link)).exists());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyVersionOfOursIsTheCurrentOne(MarkdownFile page) {
    assertThat(OUR_VERSION.matcher(page.text()).results())
        .allSatisfy(
            version ->
                assertThat(version.group(1) == null ? version.group(2) : version.group(1))
                    .isEqualTo(Repository.version()));
  }

  @Test
  void theReadmeShowsCodeAndItsVersion() {
    MarkdownFile readme =
        pages().stream()
            .filter(page -> page.toString().equals("README.md"))
            .findFirst()
            .orElseThrow();
    assertThat(readme.javaBlocks()).isNotEmpty();
    assertThat(readme.text()).contains(Repository.version());
  }

  static List<MarkdownFile> pages() {
    return MarkdownFile.all();
  }

  private static String region(String file, String name) {
    Optional<Path> path =
        SNIPPETS.stream()
            .flatMap(folder -> Repository.files(folder, "/" + file).stream())
            .findFirst();
    if (path.isEmpty()) {
      return "no file " + file + ": name it in a comment <!-- snippet: File.java#region --> above";
    }
    Matcher region =
        Pattern.compile(
                "// tag::" + name + "\\n(.*?)\\n[ \\t]*// end::" + name + "\\n", Pattern.DOTALL)
            .matcher(Repository.read(path.get()));
    return region.find()
        ? region.group(1).stripIndent()
        : "no region " + name + " in " + path.get();
  }
}
