package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PluginId;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PostingSummary;
import io.jobwatch.spi.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class PostingStoreContract extends StoreContract {

  private static final JobPosting FIRST = posting("1");
  private static final JobPosting SECOND = posting("2");

  PostingStoreContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("finds the postings that are there among those asked for")
  final void findsThePostingsThatAreThere() {
    save(FIRST, SECOND, posting("3"));

    assertThat(find(List.of(SECOND.uid(), posting("4").uid(), FIRST.uid())))
        .containsExactlyInAnyOrder(FIRST, SECOND);
    assertThat(stores.postings().find(FIRST.uid())).contains(FIRST);
    assertThat(stores.postings().find(posting("4").uid())).isEmpty();
  }

  @Test
  @DisplayName("replaces a posting that is there already")
  final void replacesAPosting() {
    save(FIRST, SECOND);

    JobPosting changed =
        FIRST.listed(FIRST.content().toBuilder().title("Architect").build(), at(60));
    save(changed);

    assertThat(find(List.of(FIRST.uid(), SECOND.uid()))).containsExactlyInAnyOrder(changed, SECOND);
    assertThat(stores.postings().count(PostingStatus.ACTIVE)).isEqualTo(2);
  }

  @Test
  @DisplayName("sums up all postings of one board, the closed ones too")
  final void sumsUpABoard() {
    JobPosting expired = SECOND.closed(PostingStatus.EXPIRED, at(60));
    save(FIRST, expired, posting("lever", "globex", "1"), posting("ashby", "acme", "1"));
    stores.postings().missed(List.of(FIRST.uid()));

    assertThat(stores.postings().summaries(PluginId.of("lever"), "acme"))
        .containsExactlyInAnyOrder(
            new PostingSummary(FIRST.uid(), FIRST.content().hash(), PostingStatus.ACTIVE, 1),
            new PostingSummary(SECOND.uid(), SECOND.content().hash(), PostingStatus.EXPIRED, 0));
    assertThat(stores.postings().summaries(PluginId.of("lever"), "initech")).isEmpty();
  }

  @Test
  @DisplayName("sums up the postings asked for, whatever their board")
  final void sumsUpThePostingsAskedFor() {
    JobPosting expired = SECOND.closed(PostingStatus.EXPIRED, at(60));
    JobPosting other = posting("lever", "globex", "1");
    save(FIRST, expired, other, posting("lever", "acme", "3"));
    stores.postings().missed(List.of(other.uid()));

    assertThat(
            stores.postings().summaries(List.of(other.uid(), SECOND.uid(), "unknown", other.uid())))
        .containsExactlyInAnyOrder(
            new PostingSummary(other.uid(), other.content().hash(), PostingStatus.ACTIVE, 1),
            new PostingSummary(SECOND.uid(), SECOND.content().hash(), PostingStatus.EXPIRED, 0));
    assertThat(stores.postings().summaries(List.of())).isEmpty();
  }

  @Test
  @DisplayName("sums up thousands of postings at once")
  final void sumsUpThousands() {
    List<JobPosting> postings = IntStream.range(0, 2_500).mapToObj(i -> posting("p" + i)).toList();
    save(postings.toArray(JobPosting[]::new));
    List<String> uids = postings.stream().map(JobPosting::uid).toList();

    assertThat(stores.postings().summaries(uids))
        .extracting(PostingSummary::uid)
        .containsExactlyInAnyOrderElementsOf(uids);
  }

  @Test
  @DisplayName("gives the content's new hash after a posting was replaced")
  final void givesTheNewHash() {
    save(FIRST);
    JobPosting changed =
        FIRST.listed(FIRST.content().toBuilder().title("Architect").build(), at(60));
    save(changed);

    assertThat(stores.postings().summaries(PluginId.of("lever"), "acme"))
        .extracting(PostingSummary::contentHash)
        .containsExactly(changed.content().hash());
  }

  @Test
  @DisplayName("counts misses one by one until the posting is seen again")
  final void countsMisses() {
    save(FIRST, SECOND);
    stores.postings().missed(List.of(FIRST.uid()));
    stores.postings().missed(List.of(FIRST.uid(), SECOND.uid()));

    assertThat(stored(FIRST)).isEqualTo(with(FIRST, NOW, 2));
    assertThat(stored(SECOND)).isEqualTo(with(SECOND, NOW, 1));

    stores.postings().seen(List.of(FIRST.uid()), at(60));

    assertThat(stored(FIRST)).isEqualTo(with(FIRST, at(60), 0));
    assertThat(stored(SECOND)).isEqualTo(with(SECOND, NOW, 1));
  }

  @Test
  @DisplayName("counts the postings of a status")
  final void countsTheStatus() {
    save(FIRST, SECOND.closed(PostingStatus.FILLED, at(60)), posting("3"));

    assertThat(stores.postings().count(PostingStatus.ACTIVE)).isEqualTo(2);
    assertThat(stores.postings().count(PostingStatus.FILLED)).isEqualTo(1);
    assertThat(stores.postings().count(PostingStatus.EXPIRED)).isZero();
  }

  @Test
  @DisplayName("does nothing for no postings and for unknown ones")
  final void doesNothingForNoPostings() {
    save(FIRST);
    List<String> unknown = List.of(SECOND.uid());

    stores.postings().save(List.of());
    stores.postings().seen(List.of(), at(60));
    stores.postings().missed(List.of());
    stores.postings().seen(unknown, at(60));
    stores.postings().missed(unknown);

    assertThat(find(List.of())).isEmpty();
    assertThat(find(unknown)).isEmpty();
    assertThat(stored(FIRST)).isEqualTo(FIRST);
  }

  @Test
  @DisplayName("takes a board of thousands of postings at once")
  final void takesALargeBoard() {
    List<JobPosting> postings = IntStream.range(0, 3_000).mapToObj(i -> posting("p" + i)).toList();
    List<String> uids = new ArrayList<>(postings.stream().map(JobPosting::uid).toList());
    save(postings.toArray(JobPosting[]::new));
    stores.postings().missed(uids);
    stores.postings().seen(uids, at(60));
    Collections.reverse(uids);

    assertThat(find(uids))
        .hasSize(3_000)
        .allSatisfy(posting -> assertThat(posting.lastSeen()).isEqualTo(at(60)))
        .allSatisfy(posting -> assertThat(posting.misses()).isZero());
  }

  private void save(JobPosting... postings) {
    stores.postings().save(List.of(postings));
  }

  private List<JobPosting> find(Collection<String> uids) {
    return stores.postings().find(uids);
  }

  private JobPosting stored(JobPosting posting) {
    return stores.postings().find(posting.uid()).orElseThrow();
  }

  private static JobPosting with(JobPosting posting, Instant lastSeen, int misses) {
    return new JobPosting(
        posting.key(),
        posting.content(),
        posting.status(),
        posting.firstSeen(),
        lastSeen,
        posting.updatedAt(),
        posting.closedAt(),
        misses,
        posting.offer(),
        posting.appearedAt());
  }
}
