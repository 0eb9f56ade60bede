package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.Jobwatch;
import io.jobwatch.RunReport;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Source;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A board with a text that fails a whole batch of rows, in one kind of database. */
abstract class HostileBatchContract {

  private static final String WORST = "Dev\u0000\uD800\u202E";

  private final TestServer server;

  HostileBatchContract(TestServer server) {
    this.server = server;
  }

  @Test
  void keepsAllOthersOfABoard() {
    try (TestDatabase database = server.fresh();
        JooqStorage storage = JooqStorage.of(database.pool());
        Jobwatch jobwatch =
            Jobwatch.builder()
                .storage(storage)
                .plugin(new ListedBoard(listed()))
                .source(Source.of(ListedBoard.ID, "acme"))
                .build()) {
      RunReport report = jobwatch.runOnce();

      assertThat(report.sources().get(0).refused())
          .extracting(RefusedPosting::externalId)
          .containsExactly(WORST);
      assertThat(database.rows("SELECT COUNT(*) FROM jobwatch_posting")).containsExactly("500");
      assertThat(database.rows("SELECT COUNT(*) FROM jobwatch_posting WHERE title = 'Dev\uFFFD'"))
          .containsExactly("1");
    }
  }

  /** A posting whose title is cleaned, one whose id cannot be, and 499 others. */
  private static List<ScrapedPosting> listed() {
    List<ScrapedPosting> listed = new ArrayList<>();
    for (int number = 0; number < 500; number++) {
      listed.add(posting(Integer.toString(number), number == 250 ? WORST : "Job " + number));
    }
    listed.add(posting(WORST, "Job"));
    return listed;
  }

  private static ScrapedPosting posting(String id, String title) {
    return ScrapedPosting.open(id, PostingContent.builder(title, "Acme").build());
  }
}
