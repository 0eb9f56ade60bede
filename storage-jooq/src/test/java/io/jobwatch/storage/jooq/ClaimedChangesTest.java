package io.jobwatch.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.spi.storage.Lease;
import io.jobwatch.spi.storage.PendingChange;
import io.jobwatch.storage.jooq.RecordedStatements.Sent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A thousand changes are claimed at once, and most of a posting is what matching does not read. */
class ClaimedChangesTest {

  private static final JobPosting POSTING =
      JobPosting.first(
          new PostingKey(PluginId.of("lever"), "acme", "1"),
          PostingContent.builder("Engineer", "Acme")
              .descriptionHtml("<p>Java</p>")
              .descriptionText("Java")
              .raw("{}")
              .build(),
          SampleDeliveries.NOW);

  @Test
  void comeWithoutWhatMatchingDoesNotRead() {
    TestDatabase database = TestServer.H2.fresh();
    RecordedStatements recorded = new RecordedStatements(database.pool());
    try (database;
        JooqStorage storage = JooqStorage.of(recorded.dataSource())) {
      storage.execute(
          stores -> {
            stores.postings().save(List.of(POSTING));
            stores
                .changes()
                .add(
                    List.of(
                        new PostingChange(
                            ChangeKind.NEW, POSTING, Set.of(), SampleDeliveries.NOW)));
          });
      recorded.sent.clear();

      Lease lease =
          new Lease("one", SampleDeliveries.NOW, SampleDeliveries.NOW.plusSeconds(60), 1_000);
      List<PendingChange> claimed = storage.transaction(stores -> stores.changes().claim(lease));

      PostingContent content = claimed.get(0).change().posting().content();
      assertThat(content.descriptionText()).isEqualTo("Java");
      assertThat(content.significantHash()).isEqualTo(POSTING.content().significantHash());
      assertThat(recorded.sent)
          .extracting(Sent::sql)
          .anyMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("description_text"))
          .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("raw_record"))
          .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).contains("description_html"));
    }
  }
}
