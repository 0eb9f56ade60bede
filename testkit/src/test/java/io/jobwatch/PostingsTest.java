package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.Page;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Route;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingsTest {

  private final Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"));
  private final Postings postings = pipeline.jobwatch.postings();

  @Test
  void givesPagesWithTheNewestFirst() {
    pipeline.board.lists(job("1", "First"));
    pipeline.run();
    pipeline.board.lists(job("1", "First"), job("2", "Second"));
    pipeline.runLater(Duration.ofHours(1));
    pipeline.board.lists(job("1", "First"), job("2", "Second"), job("3", "Third"));
    pipeline.runLater(Duration.ofHours(1));

    Page<JobPosting> first = postings.page(PostingStatus.ACTIVE, null, 2);
    assertThat(titles(first)).containsExactly("Third", "Second");
    assertThat(first.next()).isNotNull();
    Page<JobPosting> last = postings.page(PostingStatus.ACTIVE, first.next(), 2);
    assertThat(titles(last)).containsExactly("First");
    assertThat(last.next()).isNull();
    assertThat(postings.page(PostingStatus.FILLED, null, 2).items()).isEmpty();
  }

  @Test
  void refusesPagesOfNothingAndOfEverything() {
    for (int limit : List.of(-1, 0, 1_001)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> postings.page(PostingStatus.ACTIVE, null, limit))
          .withMessageContaining("'" + limit + "'");
    }
  }

  private static List<String> titles(Page<JobPosting> page) {
    return page.items().stream().map(posting -> posting.content().title()).toList();
  }
}
