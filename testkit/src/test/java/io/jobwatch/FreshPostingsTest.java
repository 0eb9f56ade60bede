package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An alert of what is a day old at most, and postings that boards date long before they list them.
 */
class FreshPostingsTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration YEARS = Duration.ofDays(900);

  private final Pipeline pipeline =
      Pipeline.of(
          Subscriber.of("ada").route("test/pager", "4711"),
          Alert.named("fresh")
              .forSubscriber("ada")
              .criteria(Criteria.builder().postedWithin(Duration.ofHours(24)).build()));

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void whatAKnownListingDidNotHaveIsFreshWhateverItsDate() {
    assertThat(notifiedAfter(HOUR)).isZero();

    assertThat(notifiedAfter(HOUR, dated("2", YEARS))).isOne();
    assertThat(notifiedAfter(HOUR, dated("2", YEARS), day("3", YEARS))).isOne();
    assertThat(notifiedAfter(Duration.ofDays(2), reworded("2", YEARS), day("3", YEARS))).isZero();
  }

  @Test
  void whatTheFirstListingHasIsAsOldAsItsDate() {
    assertThat(notifiedAfter(HOUR, dated("1", YEARS), dated("2", HOUR))).isOne();
  }

  @Test
  void aPartOfAListingMakesNoListingKnown() {
    pipeline.board.answers(
        new FetchResult.Partial(List.of(dated("1", YEARS)), List.of(), "page 2: HTTP 500"));
    assertThat(pipeline.run().counts()).containsEntry("notified", 0);

    assertThat(notifiedAfter(HOUR, dated("1", YEARS), dated("2", YEARS))).isZero();
  }

  @Test
  void aDateSinceTheListingThatDidNotHaveItIsBelieved() {
    assertThat(notifiedAfter(HOUR)).isZero();

    assertThat(notifiedAfter(Duration.ofDays(30), dated("2", Duration.ofDays(-9)))).isZero();
  }

  @Test
  void whatComesInByAnotherDefinitionOfTheSourceIsAsOldAsItsDate() {
    pipeline.jobwatch.sources().save(ScriptedBoard.SOURCE.locations("Berlin"));
    assertThat(notifiedAfter(HOUR, dated("1", YEARS))).isZero();

    pipeline.jobwatch.sources().save(ScriptedBoard.SOURCE.locations("Berlin", "Bonn"));
    assertThat(notifiedAfter(HOUR, dated("1", YEARS), dated("2", YEARS))).isZero();
    assertThat(notifiedAfter(HOUR, dated("1", YEARS), dated("2", YEARS), dated("3", YEARS)))
        .isOne();
  }

  @Test
  void whatAWindowDidNotShowMayBeOld() {
    pipeline.board.trust(ListingTrust.WINDOW);
    assertThat(notifiedAfter(HOUR)).isZero();

    assertThat(notifiedAfter(HOUR, dated("2", YEARS))).isZero();
  }

  @Test
  void whatIsOpenedAgainAfterADayIsFresh() {
    assertThat(notifiedAfter(HOUR, dated("1", YEARS), dated("2", HOUR))).isOne();
    assertThat(notifiedAfter(HOUR, dated("2", HOUR))).isZero();
    assertThat(notifiedAfter(Duration.ofDays(1), dated("1", YEARS), dated("2", HOUR))).isOne();
  }

  @Test
  void whatWasGoneForLessThanADayIsNoFresherThanBefore() {
    assertThat(notifiedAfter(HOUR, dated("1", YEARS), dated("2", HOUR))).isOne();
    assertThat(notifiedAfter(HOUR, dated("2", HOUR))).isZero();
    assertThat(notifiedAfter(Duration.ofHours(23), dated("1", YEARS), dated("2", HOUR))).isZero();
  }

  private int notifiedAfter(Duration time, ScrapedPosting... postings) {
    pipeline.board.lists(postings);
    return pipeline.runLater(time).counts().get("notified").intValue();
  }

  /** A posting that its board dates so long before the clock's moment. */
  private ScrapedPosting dated(String id, Duration age) {
    return ScrapedPosting.open(id, job(id).postedAt(pipeline.clock.instant().minus(age)).build());
  }

  private ScrapedPosting reworded(String id, Duration age) {
    return ScrapedPosting.open(
        id, job(id).title("Other").postedAt(pipeline.clock.instant().minus(age)).build());
  }

  private ScrapedPosting day(String id, Duration age) {
    return ScrapedPosting.open(
        id,
        job(id)
            .postedOn(pipeline.clock.instant().minus(age).atOffset(ZoneOffset.UTC).toLocalDate())
            .build());
  }

  private static PostingContentBuilder job(String id) {
    return PostingContent.builder("Java Engineer " + id, "Acme");
  }
}
