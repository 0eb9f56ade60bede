package io.jobwatch;

import static io.jobwatch.ScriptedBoard.SOURCE;
import static io.jobwatch.ScriptedBoard.job;
import static io.jobwatch.ScriptedBoard.placed;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Company;
import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Route;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of a source, or of its company, while its board says that nothing is new. */
class RedefinedSourceTest {

  private final Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"));

  @BeforeEach
  void fetchUntilNothingIsNew() {
    pipeline.board.conditional().lists(job("1", "Java Engineer"));
    assertThat(next()).isEqualTo(SourceOutcome.COMPLETE);
    assertThat(next()).isEqualTo(SourceOutcome.NOT_MODIFIED);
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void theNextRunStoresTheTierThatASourceIsGiven() {
    pipeline.jobwatch.sources().save(SOURCE.tier(CompanyTier.S));

    assertThat(next()).isEqualTo(SourceOutcome.COMPLETE);
    assertThat(tier()).isEqualTo(CompanyTier.S);
    assertThat(next()).isEqualTo(SourceOutcome.NOT_MODIFIED);
  }

  @Test
  void theNextRunStoresTheTierThatACompanyIsGiven() {
    Source named = SOURCE.company("Acme Holding");
    pipeline.jobwatch.sources().save(named);
    assertThat(next()).isEqualTo(SourceOutcome.COMPLETE);

    pipeline.jobwatch.companies().save(Company.of("Acme Holding").tier(CompanyTier.B));
    assertThat(next()).isEqualTo(SourceOutcome.COMPLETE);
    assertThat(tier()).isEqualTo(CompanyTier.B);

    pipeline.jobwatch.companies().delete("Acme Holding");
    assertThat(next()).isEqualTo(SourceOutcome.COMPLETE);
    assertThat(tier()).isNull();
  }

  @Test
  void theNextRunGoesByTheLocationsThatASourceIsGivenAndByNoneAgain() {
    pipeline.board.conditional().lists(placed("1", "Paris"), placed("2", "Berlin, DE"));
    pipeline.jobwatch.sources().save(SOURCE.locations("Germany"));
    assertThat(next()).isEqualTo(SourceOutcome.COMPLETE);
    assertThat(pipeline.jobwatch.postings().count(PostingStatus.ACTIVE)).isEqualTo(1);
    assertThat(next()).isEqualTo(SourceOutcome.NOT_MODIFIED);

    pipeline.jobwatch.sources().save(SOURCE);
    assertThat(next()).isEqualTo(SourceOutcome.COMPLETE);
    assertThat(pipeline.jobwatch.postings().count(PostingStatus.ACTIVE)).isEqualTo(2);
  }

  @Test
  void theNextRunStoresATierThatWasGivenWhileTheBoardAnswered() {
    pipeline.board.beforeAnswering(
        () -> pipeline.jobwatch.sources().save(SOURCE.tier(CompanyTier.S)));
    assertThat(next()).isEqualTo(SourceOutcome.NOT_MODIFIED);

    assertThat(next()).isEqualTo(SourceOutcome.COMPLETE);
    assertThat(tier()).isEqualTo(CompanyTier.S);
  }

  @Test
  void aRunGoesByWhatASourceWasGivenWhileAnotherOneWasFetched() {
    Source later = Source.of(SOURCE.scraper().value(), "zeta");
    ScriptedBoard board = new ScriptedBoard().lists(placed("1", "Paris"), placed("2", "Berlin"));
    try (Jobwatch jobwatch =
        Jobwatch.builder()
            .plugin(board)
            .source(SOURCE)
            .source(later)
            .fetches(1, Duration.ofMinutes(1))
            .build()) {
      board.beforeAnswering(() -> jobwatch.sources().save(later.locations("Germany")));

      RunReport report = jobwatch.runOnce();

      assertThat(report.counts()).containsEntry("new", 3).containsEntry("elsewhere", 1);
      assertThat(board.requests())
          .extracting(request -> request.source().locations())
          .containsExactly(List.of(), List.of("Germany"));
    }
  }

  @Test
  void aSourceThatIsSavedAsItIsIsNotFetchedInFull() {
    pipeline.jobwatch.sources().save(SOURCE);

    assertThat(next()).isEqualTo(SourceOutcome.NOT_MODIFIED);
  }

  private SourceOutcome next() {
    return pipeline.runLater(Duration.ofHours(1)).sources().get(0).outcome();
  }

  private CompanyTier tier() {
    String uid = new PostingKey(SOURCE.scraper(), SOURCE.board(), "1").uid();
    return pipeline.jobwatch.postings().find(uid).orElseThrow().content().companyTier();
  }
}
