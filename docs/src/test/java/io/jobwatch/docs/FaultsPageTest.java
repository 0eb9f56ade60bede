package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page on faults names cases and tests that exist, and every one of its plan. */
class FaultsPageTest {
  private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/faults.md"));
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d\\w*) \\|.*$");
  private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
  private static final Pattern HARNESS = Pattern.compile("harness (\\w+)");
  private static final Pattern NUMBER = Pattern.compile("new FaultCase\\(\\s*\"(\\w+)\"");

  private final String plan = PAGE.substring(PAGE.indexOf("## Every case of the plan"));

  @Test
  void everyCaseOfThePlanHasARow() {
    List<String> numbers =
        IntStream.concat(IntStream.rangeClosed(1, 23), IntStream.rangeClosed(29, 45))
            .mapToObj(Integer::toString)
            .toList();

    assertThat(rows(plan)).extracting(row -> row.group(1)).isEqualTo(numbers);
  }

  @Test
  void everyRowNamesATestOrACaseOfTheHarness() {
    assertThat(rows(plan))
        .allSatisfy(row -> assertThat(row.group()).containsPattern(TEST + "|" + HARNESS));
  }

  @Test
  void everyTestOnThePageExists() {
    Map<String, String> sources = testSources();

    assertThat(TEST.matcher(plan).results())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            test -> {
              assertThat(sources).containsKey(test.group(1));
              assertThat(sources.get(test.group(1))).containsPattern(testNamed(test.group(2)));
            });
  }

  /**
   * A method that is run: one with an annotation of tests before it, and no other's end between.
   */
  private static Pattern testNamed(String name) {
    return Pattern.compile(
        TestNamesTest.ANNOTATION + "(?:(?![;}]\\R)[\\s\\S])*?[\\w>] " + name + "\\(");
  }

  @Test
  void theHarnessHasTheCasesOfThePage() {
    String table = PAGE.substring(0, PAGE.length() - plan.length());
    Set<String> cases = harnessCases();

    assertThat(cases).hasSizeGreaterThan(15);
    assertThat(rows(table))
        .extracting(row -> row.group(1))
        .containsExactlyInAnyOrderElementsOf(cases);
    assertThat(HARNESS.matcher(plan).results())
        .allSatisfy(one -> assertThat(cases).contains(one.group(1)));
  }

  private static List<MatchResult> rows(String text) {
    return ROW.matcher(text).results().toList();
  }

  private static Set<String> harnessCases() {
    Path cases =
        Repository.ROOT.resolve(
            "benchmarks/src/main/java/io/jobwatch/benchmarks/faults/FaultCases.java");
    return NUMBER
        .matcher(Repository.read(cases))
        .results()
        .map(one -> one.group(1))
        .collect(Collectors.toSet());
  }

  /** The tests of all modules and the contracts of the testkit, by the names of their classes. */
  private static Map<String, String> testSources() {
    return Repository.modules().stream()
        .flatMap(module -> module.testSources().stream())
        .collect(
            Collectors.toMap(
                file -> file.getFileName().toString().replace(".java", ""),
                Repository::read,
                String::concat));
  }
}
