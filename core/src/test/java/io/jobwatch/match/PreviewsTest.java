package io.jobwatch.match;

import static io.jobwatch.match.StoredPostings.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingCursor;
import io.jobwatch.model.TextMode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreviewsTest {

  private static final Criteria JAVA = Criteria.builder().keywords("java").build();

  @Test
  void showsTheNewestFirstAndGoesOnWhereThePageEnded() {
    Previews previews = over(java(50));

    PreviewPage first = previews.preview(JAVA).page();
    String link = Objects.requireNonNull(first.next()).text();
    PreviewPage second = previews.page(JAVA, PostingCursor.parse(link), 40);

    assertThat(first.postings()).extracting(posting -> posting.key().externalId()).startsWith("p0");
    assertThat(first.postings()).hasSize(20);
    assertThat(second.postings()).hasSize(30).doesNotContainAnyElementsOf(first.postings());
    assertThat(second.next()).isNull();
  }

  @Test
  void showsPostingsWithAllThatIsStored() {
    JobPosting posting =
        seen(1, Postings.NOW, content -> content.title("Java").descriptionHtml("<p>x").raw("{}"));
    assertThat(over(List.of(posting)).preview(JAVA).page().postings()).containsExactly(posting);
  }

  @Test
  void endsAPageEarlyWhenTooMuchHadToBeRead() {
    Criteria part = Criteria.builder().keywords("nowhere").textMode(TextMode.SUBSTRING).build();

    PreviewPage page = over(java(2_500)).page(part, null, 20);

    assertThat(page.postings()).isEmpty();
    assertThat(page.next()).isEqualTo(PostingCursor.after(java(2_500).get(1_999)));
  }

  @Test
  void refusesCriteriaWithoutAClause() {
    Previews previews = over(List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> previews.preview(Criteria.everything()))
        .withMessageContaining("they have no clause");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> previews.page(Criteria.everything(), null, 20))
        .withMessageContaining("they have no clause");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> previews.forecast(Criteria.everything(), ForecastSettings.defaults()))
        .withMessageContaining("they have no clause");
  }

  @Test
  void refusesAPageOfNoSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> over(List.of()).page(JAVA, null, 0))
        .withMessage("Page size '0': it is out of range. Use 1 to 500.");
  }

  @Test
  void givesPagesOfOneToFiveHundredPostings() {
    Previews previews = over(java(600));
    assertThat(previews.page(JAVA, null, 1).postings()).hasSize(1);
    assertThat(previews.page(JAVA, null, 500).postings()).hasSize(500);
    assertThatIllegalArgumentException().isThrownBy(() -> previews.page(JAVA, null, 501));
  }

  @Test
  void refusesATextThatIsNoCursor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostingCursor.parse("page 2"))
        .withMessageStartingWith("Cursor 'page 2': it does not begin with an instant");
  }

  private static List<JobPosting> java(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> seen(i, Postings.NOW.minusSeconds(i), content -> content.title("Java")))
        .toList();
  }

  private static Previews over(List<JobPosting> postings) {
    return new Previews(StoredPostings.of(postings), Clock.fixed(Postings.NOW, ZoneOffset.UTC));
  }
}
