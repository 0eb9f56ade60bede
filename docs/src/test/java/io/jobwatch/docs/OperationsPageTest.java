package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.JobwatchBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on operations has every setting of the builder, and every line that is logged. */
class OperationsPageTest {
  private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/operations.md"));
  private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| (`\\w+\\(.*?) \\|");
  private static final Pattern SETTING = Pattern.compile("`(\\w+)\\(");
  private static final Pattern EVENT =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| ([A-Z]+(?: or [A-Z]+)?) \\| ([^|]*)\\| [^|]+ \\|");
  private static final Pattern KEY = Pattern.compile("`(\\w+)`");
  private static final Pattern LINE =
      Pattern.compile("(?s)LOG\\s*\\.at(\\w+)\\(\\)(.*?)\\.log\\((.*?)\\);");
  private static final Pattern KEY_VALUE = Pattern.compile("addKeyValue\\(\\s*\"(\\w+)\"");
  private static final Pattern NAME = Pattern.compile("addKeyValue\\(\\s*\"event\", \"(\\w+)\"\\)");
  private static final Pattern USE = Pattern.compile("\\bLOG\\b(?! =)");

  @Test
  void everySettingHasARow() {
    List<String> settings =
        Arrays.stream(JobwatchBuilder.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.getReturnType().equals(JobwatchBuilder.class))
            .map(Method::getName)
            .distinct()
            .toList();

    assertThat(
            FIRST_CELL
                .matcher(section("Settings"))
                .results()
                .flatMap(row -> SETTING.matcher(row.group(1)).results())
                .map(setting -> setting.group(1)))
        .containsExactlyInAnyOrderElementsOf(settings);
  }

  @Test
  void everyLineThatIsLoggedHasARowWithItsLevelsAndKeys() {
    Map<String, Set<String>> levels = new TreeMap<>();
    Map<String, Set<String>> keys = new TreeMap<>();
    for (MatchResult line : lines().toList()) {
      String name = name(line);
      levels
          .computeIfAbsent(name, key -> new TreeSet<>())
          .add(line.group(1).toUpperCase(Locale.ROOT));
      keys.computeIfAbsent(name, key -> new TreeSet<>()).addAll(keys(KEY_VALUE, line.group(2)));
    }
    List<String> expected =
        levels.keySet().stream()
            .map(name -> row(name, String.join(" or ", levels.get(name)), keys.get(name)))
            .toList();

    assertThat(expected).hasSizeGreaterThan(30);
    assertThat(
            EVENT
                .matcher(section("Log"))
                .results()
                .map(row -> row(row.group(1), row.group(2), keys(KEY, row.group(3)))))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void everyLineThatIsLoggedIsNamedByItsMessageToo() {
    assertThat(lines())
        .allSatisfy(line -> assertThat(line.group(3)).isEqualTo('"' + name(line) + '"'));
  }

  @Test
  void noLineIsLoggedInAnotherWay() {
    assertThat(sources().flatMap(source -> USE.matcher(source).results()).count())
        .isEqualTo(lines().count());
  }

  private static String name(MatchResult line) {
    return keys(NAME, line.group(2)).stream().collect(Collectors.joining(", "));
  }

  private static String row(String name, String levels, Set<String> keys) {
    keys.remove("event");
    return name + " " + levels + " " + keys;
  }

  private static Set<String> keys(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(key -> key.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<MatchResult> lines() {
    return sources().flatMap(source -> LINE.matcher(source).results());
  }

  /** Returns the sources of what is published and logs, the testkit left out. */
  private static Stream<String> sources() {
    return Repository.namedModules().stream()
        .filter(module -> !module.name().startsWith("examples"))
        .filter(module -> !module.name().equals("testkit"))
        .flatMap(module -> module.mainSources().stream())
        .map(Repository::read)
        .filter(source -> source.contains("org.slf4j.Logger"));
  }

  static String section(String title) {
    int start = PAGE.indexOf("\n## " + title + "\n");
    assertThat(start).as("section %s", title).isNotNegative();
    return PAGE.substring(start, PAGE.indexOf("\n## ", start + 1));
  }
}
