package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.match.CriteriaExplainer;
import io.jobwatch.match.UnknownValue;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.TextMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on matching says what the code does. */
class MatchingPageTest {
  private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/matching.md"));
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^\\| `(.+)` \\| `(.+)` \\| (yes|no) \\|$");

  @Test
  void everyExampleOfWordsIsTrue() {
    assertExamples(section("Words"), 30, (value, text) -> finds(value, text, TextMode.WORDS));
  }

  @Test
  void everyExampleOfPartsIsTrue() {
    assertExamples(
        section("Any part of the text"),
        4,
        (value, text) -> finds(value, text, TextMode.SUBSTRING));
  }

  @Test
  void everyExampleOfPlacesIsTrue() {
    assertExamples(section("Places"), 20, MatchingPageTest::finds);
  }

  @Test
  void theTableOfUnknownValuesIsTheOneInTheCode() {
    List<String> rows =
        Arrays.stream(UnknownValue.values())
            .map(
                row ->
                    "| `%s` | %s | `%s` | %s |"
                        .formatted(row.clause(), row.unknown(), row.effect(), row.why()))
            .toList();
    assertThat(section("What is unknown").lines().filter(line -> line.startsWith("| `")))
        .containsExactlyElementsOf(rows);
  }

  private static void assertExamples(
      String section, int atLeast, BiPredicate<String, String> finds) {
    assertThat(EXAMPLE.matcher(section).results())
        .hasSizeGreaterThanOrEqualTo(atLeast)
        .allSatisfy(
            example ->
                assertThat(finds.test(example.group(1), example.group(2)))
                    .as(example.group())
                    .isEqualTo(example.group(3).equals("yes")));
  }

  private static boolean finds(String keyword, String text, TextMode mode) {
    return passes(
        Criteria.builder().keywords(keyword).textMode(mode).build(),
        PostingContent.builder("Position", "Acme").descriptionText(text).build());
  }

  private static boolean finds(String location, String place) {
    return passes(
        Criteria.builder().locations(location).build(),
        PostingContent.builder("Position", "Acme").locations(List.of(place)).build());
  }

  private static boolean passes(Criteria criteria, PostingContent content) {
    PostingKey key = new PostingKey(PluginId.of("acme/board"), "acme", "1");
    JobPosting posting = JobPosting.first(key, content, Instant.EPOCH);
    return CriteriaExplainer.explain(criteria, posting, Instant.EPOCH).passed();
  }

  private static String section(String title) {
    int start = PAGE.indexOf("\n## " + title + "\n");
    assertThat(start).as("section %s", title).isNotNegative();
    int end = PAGE.indexOf("\n## ", start + 1);
    return PAGE.substring(start, end < 0 ? PAGE.length() : end);
  }
}
