package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.match.Preview;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.PostingSketch;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewTest {

  private static final Criteria JAVA = Criteria.builder().keywords("java").build();

  private final Pipeline pipeline = Pipeline.of(Subscriber.of("ada"));

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void showsWhatAnAlertWouldFindAmongWhatWasFetched() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"), job("3", "Java Architect"));
    pipeline.run();

    Preview preview = pipeline.jobwatch.alerts().preview(JAVA);

    assertThat(preview.page().postings())
        .extracting(posting -> posting.content().title())
        .containsExactlyInAnyOrder("Java Engineer", "Java Architect");
    assertThat(preview.page().next()).isNull();
    assertThat(preview.forecast().matches()).isEqualTo(2);
    assertThat(preview.forecast().postings()).isEqualTo(3);
  }

  @Test
  void followsWhatTheBoardChanges() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.lists(job("1", "Rust Engineer"), job("2", "Java Engineer"));
    pipeline.runLater(ScriptedBoard.SOURCE.interval());

    List<JobPosting> found = pipeline.jobwatch.alerts().preview(JAVA).page().postings();

    assertThat(found).extracting(posting -> posting.key().externalId()).containsExactly("2");
  }

  @Test
  void refusesCriteriaWithoutAClause() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pipeline.jobwatch.alerts().preview(Criteria.everything()))
        .withMessageStartingWith("Preview of criteria '': they have no clause");
  }

  @Test
  void storesASignatureWithEveryPosting() {
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.run();
    pipeline.board.lists(job("1", "Rust Engineer"));
    pipeline.runLater(ScriptedBoard.SOURCE.interval());

    for (PostingStatus status : PostingStatus.values()) {
      List<PostingSketch> sketches =
          pipeline.storage.transaction(
              stores -> stores.postings().newest(status, null, Instant.MIN, 9));
      assertThat(sketches).allMatch(sketch -> sketch.signature().isPresent());
    }
  }
}
