package io.jobwatch.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on normalisation says what the readers do. */
class NormalisationPageTest {

  private static final Path PAGE = Path.of("..", "docs", "normalisation.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\| `(.+)` \\| ([^|`]+) \\|$");

  @Test
  void everyExampleOfPlacesIsTrue() throws IOException {
    for (MatchResult example : examples("\n## Places\n", 15)) {
      ReadPlaces read = PlaceReader.read(example.group(1));
      String places = Shown.places(read.places());

      assertThat(places.isEmpty() ? "nothing" : places)
          .as(example.group())
          .isEqualTo(example.group(2));
    }
  }

  @Test
  void everyExampleOfPayIsTrue() throws IOException {
    for (MatchResult example : examples("\n## Pay\n", 10)) {
      String salary =
          SalaryReader.read(example.group(1), Optional.empty())
              .map(Shown::salary)
              .orElse("nothing");

      assertThat(salary).as(example.group()).isEqualTo(example.group(2));
    }
  }

  private static List<MatchResult> examples(String title, int atLeast) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(title);
    String section = page.substring(start, page.indexOf("\n## ", start + 1));
    List<MatchResult> examples = EXAMPLE.matcher(section).results().toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(atLeast);
    return examples;
  }
}
