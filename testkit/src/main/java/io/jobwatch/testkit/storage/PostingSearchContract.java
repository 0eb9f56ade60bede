package io.jobwatch.testkit.storage;

import static io.jobwatch.testkit.storage.StorageRecords.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.PostingSignature;
import io.jobwatch.spi.storage.PostingSketch;
import io.jobwatch.spi.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class PostingSearchContract extends StoreContract {

  private static final Comparator<JobPosting> NEWEST_FIRST =
      Comparator.comparing(JobPosting::firstSeen).reversed().thenComparing(JobPosting::uid);

  PostingSearchContract(Callable<Storage> opener) {
    super(opener);
  }

  @Test
  @DisplayName("gives the newest first, and those of one moment by identifier")
  final void givesTheNewestFirst() {
    List<JobPosting> postings = postings(40, 7);
    save(postings);

    assertThat(newest(PostingStatus.ACTIVE, null, Instant.MIN, 100))
        .containsExactlyElementsOf(sketches(postings));
  }

  @Test
  @DisplayName("gives page after page, none twice and none left out")
  final void givesPages() {
    List<JobPosting> postings = postings(50, 11);
    save(postings);

    for (int size : new int[] {1, 3, 11, 50, 51}) {
      List<PostingSketch> all = new ArrayList<>();
      List<PostingSketch> page = newest(PostingStatus.ACTIVE, null, Instant.MIN, size);
      while (!page.isEmpty()) {
        assertThat(page).hasSizeLessThanOrEqualTo(size);
        all.addAll(page);
        PostingCursor last = page.get(page.size() - 1).cursor();
        page = newest(PostingStatus.ACTIVE, last, Instant.MIN, size);
      }
      assertThat(all).containsExactlyElementsOf(sketches(postings));
    }
  }

  @Test
  @DisplayName("starts at a cursor whose posting is not there")
  final void startsAtACursorWhosePostingIsNotThere() {
    JobPosting older = at(1, "1");
    JobPosting newer = at(3, "2");
    save(List.of(older, newer));

    assertThat(newest(PostingStatus.ACTIVE, new PostingCursor(at(2), "x"), Instant.MIN, 9))
        .containsExactly(sketch(older));
    assertThat(newest(PostingStatus.ACTIVE, new PostingCursor(at(3), ""), Instant.MIN, 9))
        .containsExactly(sketch(newer), sketch(older));
  }

  @Test
  @DisplayName("goes back to a moment and no further")
  final void goesBackToAMoment() {
    JobPosting before = at(1, "1");
    JobPosting then = at(2, "2");
    save(List.of(before, then));

    assertThat(newest(PostingStatus.ACTIVE, null, at(2), 9)).containsExactly(sketch(then));
    assertThat(newest(PostingStatus.ACTIVE, sketch(then).cursor(), at(2), 9)).isEmpty();
    assertThat(newest(PostingStatus.ACTIVE, null, Instant.MAX, 9)).isEmpty();
  }

  @Test
  @DisplayName("keeps the statuses apart")
  final void keepsTheStatusesApart() {
    JobPosting active = at(1, "1");
    JobPosting expired = at(2, "2").closed(PostingStatus.EXPIRED, at(9));
    JobPosting filled = at(3, "3").closed(PostingStatus.FILLED, at(9));
    save(List.of(active, expired, filled));

    assertThat(newest(PostingStatus.ACTIVE, null, Instant.MIN, 9)).containsExactly(sketch(active));
    assertThat(newest(PostingStatus.EXPIRED, null, Instant.MIN, 9))
        .containsExactly(sketch(expired));
    assertThat(newest(PostingStatus.FILLED, null, Instant.MIN, 9)).containsExactly(sketch(filled));
  }

  @Test
  @DisplayName("follows a posting that is saved again with other content, status and first moment")
  final void followsASavedPosting() {
    JobPosting first = at(1, "1");
    save(List.of(first, at(2, "2")));

    JobPosting changed =
        first.listed(first.content().toBuilder().title("Architect").build(), at(9));
    save(List.of(changed));
    assertThat(newest(PostingStatus.ACTIVE, null, Instant.MIN, 9))
        .containsExactly(sketch(at(2, "2")), sketch(changed));

    JobPosting expired = changed.closed(PostingStatus.EXPIRED, at(9));
    save(List.of(expired));
    assertThat(newest(PostingStatus.ACTIVE, null, Instant.MIN, 9)).hasSize(1);
    assertThat(newest(PostingStatus.EXPIRED, null, Instant.MIN, 9))
        .containsExactly(sketch(expired));

    JobPosting moved = at(3, "1");
    save(List.of(moved));
    assertThat(newest(PostingStatus.ACTIVE, null, Instant.MIN, 9))
        .containsExactly(sketch(moved), sketch(at(2, "2")));
    assertThat(newest(PostingStatus.EXPIRED, null, Instant.MIN, 9)).isEmpty();
  }

  @Test
  @DisplayName("keeps a signature while its posting is only seen or missed")
  final void keepsASignature() {
    JobPosting posting = at(1, "1");
    save(List.of(posting));
    stores.postings().missed(List.of(posting.uid()));
    stores.postings().seen(List.of(posting.uid()), at(9));

    assertThat(newest(PostingStatus.ACTIVE, null, Instant.MIN, 9)).containsExactly(sketch(posting));
  }

  @Test
  @DisplayName("gives each signature back byte by byte, the longest and none at all too")
  final void givesSignaturesBack() {
    byte[] bytes = new byte[PostingSignature.MAX_LENGTH];
    IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) i);
    PostingSignature longest = PostingSignature.of(bytes);
    JobPosting posting = at(1, "1");

    for (PostingSignature signature :
        List.of(longest, PostingSignature.of(new byte[] {0}), PostingSignature.NONE)) {
      run(all -> all.postings().save(List.of(posting), any -> signature));
      assertThat(newest(PostingStatus.ACTIVE, null, Instant.MIN, 9))
          .extracting(PostingSketch::signature)
          .containsExactly(signature);
    }
  }

  @Test
  @DisplayName("has a sketch without a signature of a posting that was saved without one")
  final void hasASketchWithoutASignature() {
    JobPosting posting = at(1, "1");
    save(List.of(posting));
    stores.postings().save(List.of(posting));

    assertThat(newest(PostingStatus.ACTIVE, null, Instant.MIN, 9))
        .containsExactly(
            new PostingSketch(posting.uid(), posting.firstSeen(), PostingSignature.NONE));
  }

  @Test
  @DisplayName("has no sketch of what was rolled back")
  final void hasNoSketchOfWhatWasRolledBack() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                run(
                    all -> {
                      all.postings().save(List.of(at(1, "1")), PostingSearchContract::signature);
                      throw new IllegalStateException("on purpose");
                    }));

    assertThat(newest(PostingStatus.ACTIVE, null, Instant.MIN, 9)).isEmpty();
  }

  @Test
  @DisplayName("finds for matching what matching reads")
  final void findsForMatching() {
    JobPosting full = FullRecords.POSTING;
    save(List.of(full, posting("other")));

    List<JobPosting> found = stores.postings().findForMatching(List.of(full.uid(), "unknown"));

    assertThat(found).hasSize(1);
    PostingContent content = found.get(0).content();
    assertThat(
            content.toBuilder()
                .descriptionHtml(full.content().descriptionHtml())
                .raw(full.content().raw())
                .build())
        .isEqualTo(full.content());
    assertThat(found.get(0).key()).isEqualTo(full.key());
    assertThat(found.get(0).status()).isEqualTo(full.status());
    assertThat(found.get(0).firstSeen()).isEqualTo(full.firstSeen());
  }

  @Test
  @DisplayName("finds postings without their descriptions")
  final void findsWithoutDescription() {
    JobPosting full = FullRecords.POSTING;
    save(List.of(full, posting("other")));

    List<JobPosting> found =
        stores.postings().findWithoutDescription(List.of(full.uid(), "unknown"));

    assertThat(found).hasSize(1);
    PostingContent content = found.get(0).content();
    assertThat(
            content.toBuilder()
                .descriptionHtml(full.content().descriptionHtml())
                .descriptionText(full.content().descriptionText())
                .raw(full.content().raw())
                .build())
        .isEqualTo(full.content());
    assertThat(found.get(0).key()).isEqualTo(full.key());
    assertThat(found.get(0).status()).isEqualTo(full.status());
  }

  /** Postings first seen at a few moments, some of them at the same. */
  private static List<JobPosting> postings(int count, int moments) {
    return IntStream.range(0, count).mapToObj(i -> at(i * 31 % moments, "p" + i)).toList();
  }

  private static JobPosting at(int second, String id) {
    JobPosting posting = posting(id);
    return JobPosting.first(posting.key(), posting.content(), at(second));
  }

  private void save(List<JobPosting> postings) {
    run(all -> all.postings().save(postings, PostingSearchContract::signature));
  }

  /** Made of the whole posting, so that each state of it has another. */
  private static PostingSignature signature(JobPosting posting) {
    String text = posting.uid() + posting.status() + posting.content().hash();
    return PostingSignature.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<PostingSketch> sketches(List<JobPosting> postings) {
    return postings.stream().sorted(NEWEST_FIRST).map(PostingSearchContract::sketch).toList();
  }

  private static PostingSketch sketch(JobPosting posting) {
    return new PostingSketch(posting.uid(), posting.firstSeen(), signature(posting));
  }

  private List<PostingSketch> newest(
      PostingStatus status, @Nullable PostingCursor after, Instant since, int limit) {
    return get(all -> all.postings().newest(status, after, since, limit));
  }
}
