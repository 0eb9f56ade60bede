package io.jobwatch.match;

import io.jobwatch.model.JobPosting;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The posting is at most so old; one from the future, by a board's clock, is new. */
record PostedWithinClause(Duration age) implements CompiledClause {

  /** The posting grows older until somebody has changed the alert. */
  private static final Duration SPARE = Duration.ofHours(1);

  @Override
  public Clause clause() {
    return Clause.POSTED_WITHIN;
  }

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    Posted posted = posted(posting.posting());
    boolean passed = Duration.between(posted.at(), now).compareTo(age) <= 0;
    return new Finding(
        passed,
        () ->
            posted.told().get()
                + (passed ? " That is at most " : " That is more than ")
                + age
                + " before "
                + now
                + ".",
        posted.unknown());
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    Duration old = Duration.between(posted(posting.posting()).at(), now);
    Duration enough = roundedUp(old.plus(SPARE));
    return Cure.set(
        enough,
        "Ask for "
            + Sentences.age(enough)
            + " or more: the posting is "
            + Sentences.age(old)
            + " old.");
  }

  /** In whole hours up to two days, and in whole days from there. */
  private static Duration roundedUp(Duration age) {
    boolean hours = age.compareTo(Duration.ofDays(2)) <= 0;
    Duration unit = hours ? Duration.ofHours(1) : Duration.ofDays(1);
    return unit.multipliedBy(age.plus(unit).minusNanos(1).dividedBy(unit));
  }

  private static Posted posted(JobPosting posting) {
    Instant at = posting.postedBy();
    Instant moment = posting.content().postedAt();
    LocalDate day = posting.content().postedOn();
    if (at.equals(posting.appearedAt())) {
      return new Posted(at, () -> appeared(at, moment == null ? day : moment), null);
    }
    if (moment != null) {
      return new Posted(at, () -> "It was posted at " + moment + ".", null);
    }
    if (day != null) {
      return new Posted(
          at,
          () -> "It was posted on " + day + "; " + UnknownValue.POSTED_WITHIN_DAY_ONLY.why() + ".",
          UnknownValue.POSTED_WITHIN_DAY_ONLY);
    }
    return new Posted(
        at,
        () -> "It has no date; " + UnknownValue.POSTED_WITHIN_WITHOUT_DATE.why() + ", " + at + ".",
        UnknownValue.POSTED_WITHIN_WITHOUT_DATE);
  }

  private static String appeared(Instant at, @Nullable Object date) {
    return "It came into the listing at "
        + at
        + ", which counts since an earlier one was complete without it; "
        + (date == null ? "its board gives no date." : "its board dates it " + date + ".");
  }

  private record Posted(Instant at, Supplier<String> told, @Nullable UnknownValue unknown) {}
}
