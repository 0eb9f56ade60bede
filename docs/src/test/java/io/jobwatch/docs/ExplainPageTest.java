package io.jobwatch.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.Trace;
import io.jobwatch.docs.snippets.Explain;
import io.jobwatch.match.Cure;
import io.jobwatch.match.Explanation;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Workplace;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on explaining shows what the code says. */
class ExplainPageTest {
  private static final String PAGE = Repository.read(Repository.ROOT.resolve("docs/explain.md"));
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

  private final JobPosting posting =
      JobPosting.first(
          new PostingKey(PluginId.of("lever"), "acme", "1"),
          PostingContent.builder("Senior Java Developer", "Acme")
              .skills(List.of("Java 21"))
              .descriptionText("We also use Kotlin.")
              .locations(List.of("München, Germany"))
              .workplace(Workplace.REMOTE)
              .build(),
          Instant.now());

  @Test
  void theOutputIsWhatTheSnippetGives() {
    String output = PAGE.substring(PAGE.indexOf("```text\n") + 8);
    output = output.substring(0, output.indexOf("\n```"));
    assertThat(withoutMoments(Explain.explain(posting).text())).isEqualTo(withoutMoments(output));
  }

  @Test
  void theHitsAreAsThePostingSpellsThem() {
    Explanation explanation = Explain.explain(posting);
    assertThat(Explain.found(explanation, posting))
        .containsExactly("TITLE: Java", "SKILL: Java", "DESCRIPTION: Kotlin");
  }

  @Test
  void everyChangeAndEveryStageHasARow() {
    assertThat(Arrays.stream(Cure.Change.values()).map(Enum::name).map("| `%s` |"::formatted))
        .allSatisfy(row -> assertThat(PAGE).contains(row));
    assertThat(Arrays.stream(Trace.Stage.values()).map(Enum::name).map("| `%s` |"::formatted))
        .allSatisfy(row -> assertThat(PAGE).contains(row));
  }

  private static String withoutMoments(String text) {
    return MOMENT.matcher(text).replaceAll("<moment>");
  }
}
