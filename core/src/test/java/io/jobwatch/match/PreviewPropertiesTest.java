package io.jobwatch.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.spi.storage.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class PreviewPropertiesTest {

  private static final Comparator<JobPosting> NEWEST_FIRST =
      Comparator.comparing(JobPosting::firstSeen).reversed().thenComparing(JobPosting::uid);

  @Property
  void thePagesTogetherAreAllActivePostingsThatPass(
      @ForAll("criteria") Criteria criteria,
      @ForAll("postings") List<JobPosting> postings,
      @ForAll @IntRange(min = 1, max = 70) int size,
      @ForAll @IntRange(min = 1, max = 70) int mostRead) {
    try (Storage storage = StoredPostings.of(postings)) {
      assertThat(pages(storage, criteria, size, mostRead))
          .containsExactlyElementsOf(
              postings.stream()
                  .filter(posting -> posting.status() == PostingStatus.ACTIVE)
                  .filter(posting -> passes(criteria, posting))
                  .sorted(NEWEST_FIRST)
                  .toList());
    }
  }

  private static List<JobPosting> pages(
      Storage storage, Criteria criteria, int size, int mostRead) {
    List<JobPosting> all = new ArrayList<>();
    @Nullable PostingCursor next = null;
    do {
      PreviewPage page = PreviewSearch.page(storage, criteria, Postings.NOW, next, size, mostRead);
      assertThat(page.postings()).hasSizeLessThanOrEqualTo(size);
      all.addAll(page.postings());
      next = page.next();
    } while (next != null);
    return all;
  }

  private static boolean passes(Criteria criteria, JobPosting posting) {
    return CompiledCriteria.of(criteria).matches(PreparedPosting.of(posting), Postings.NOW);
  }

  @Provide
  Arbitrary<Criteria> criteria() {
    return AllClauses.criteria();
  }

  @Provide
  Arbitrary<List<JobPosting>> postings() {
    return AllClauses.manyPostings();
  }
}
