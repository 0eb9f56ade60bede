package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.Route;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source whose first complete listing is stored and told to nobody. */
class QuietStartTest {

  private final Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"));

  @BeforeEach
  void startQuietly() {
    pipeline.jobwatch.sources().save(ScriptedBoard.SOURCE.quietStart(true));
  }

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void tellsOfWhatComesLaterOnly() {
    assertThat(notified(job("1", "Cook"), job("2", "Baker"))).isZero();
    assertThat(notified(job("1", "Cook"), job("2", "Baker"), job("3", "Nurse"))).isOne();

    assertThat(pipeline.pager.titles()).containsExactly("Nurse");
  }

  @Test
  void storesWhatIsThereForPreviews() {
    Criteria cooks = Criteria.builder().keywords("cook").build();
    pipeline.board.lists(job("1", "Cook"));
    assertThat(pipeline.run().counts()).containsEntry("new", 1).containsEntry("matched", 0);

    assertThat(pipeline.jobwatch.alerts().preview(cooks).page().postings()).hasSize(1);
  }

  @Test
  void leavesNothingToBeMatchedByWhoeverGoesOnAfterACrash() {
    AtomicLong waiting = new AtomicLong(-1);
    pipeline.beforeMatching(
        () -> waiting.set(pipeline.storage.transaction(stores -> stores.changes().count())));

    assertThat(notified(job("1", "Cook"))).isZero();

    assertThat(waiting).hasValue(0);
  }

  @Test
  void isNotOverBeforeAListingIsComplete() {
    pipeline.board.answers(
        new FetchResult.Partial(List.of(job("1", "Cook")), List.of(), "page 2: HTTP 500"));
    assertThat(pipeline.run().counts()).containsEntry("notified", 0);

    assertThat(notified(job("1", "Cook"), job("2", "Baker"))).isZero();
    assertThat(notified(job("1", "Cook"), job("2", "Baker"), job("3", "Nurse"))).isOne();
  }

  @Test
  void isOverAfterAnEmptyListing() {
    assertThat(notified()).isZero();
    assertThat(notified(job("1", "Cook"))).isOne();
  }

  @Test
  void tellsOfWhatChangesLaterAsIfTheAlertHadBeenSavedAfterIt() {
    assertThat(notified(job("1", "Cook"), job("2", "Baker"))).isZero();
    assertThat(notified(job("1", "Head Cook"), job("2", "Baker"))).isOne();
  }

  @Test
  void beginsAnewWithAnotherDefinitionOfTheSource() {
    assertThat(notified(job("1", "Cook"))).isZero();

    pipeline.jobwatch.sources().save(ScriptedBoard.SOURCE.locations("Berlin").quietStart(true));
    pipeline.jobwatch.sources().save(ScriptedBoard.SOURCE.quietStart(true));
    assertThat(notified(job("1", "Cook"), job("2", "Baker"))).isZero();
    assertThat(notified(job("1", "Cook"), job("2", "Baker"), job("3", "Nurse"))).isOne();
  }

  @Test
  void isNotTheRule() {
    pipeline.jobwatch.sources().save(ScriptedBoard.SOURCE.quietStart(false));

    assertThat(notified(job("1", "Cook"))).isOne();
  }

  private int notified(ScrapedPosting... postings) {
    pipeline.board.lists(postings);
    return pipeline.runLater(Duration.ofHours(1)).counts().get("notified").intValue();
  }
}
