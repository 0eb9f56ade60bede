package io.jobwatch.match;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingContentBuilder;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Workplace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Postings of which any part may be missing. */
final class GeneratedPostings {

  private static final double UNKNOWN = 0.2;

  private GeneratedPostings() {}

  static Arbitrary<JobPosting> postings() {
    Arbitrary<Instant> seen =
        GeneratedNumbers.ages().map(Postings.NOW::minus).filter(at -> at.isAfter(Instant.EPOCH));
    return Combinators.combine(texts(), constants(), salaries().injectNull(UNKNOWN), dates(), seen)
        .as(
            (texts, constants, salary, dates, firstSeen) -> {
              PostingContentBuilder content = texts.salary(salary);
              JobPosting posting = Postings.of(dates.on(constants.on(content)).build(), firstSeen);
              return firstSeen.getEpochSecond() % 2 == 0 ? posting : posting.appeared(firstSeen);
            });
  }

  /** A company of which there are few, spelt in several ways. */
  static Arbitrary<String> companies() {
    return Arbitraries.oneOf(
        Arbitraries.of("Acme", "ACME", " acme ", "Øresund", "oresund"), GeneratedTexts.values());
  }

  private static Arbitrary<PostingContentBuilder> texts() {
    Arbitrary<String> texts = GeneratedTexts.texts();
    Arbitrary<String> names = texts.injectNull(UNKNOWN);
    return Combinators.combine(
            texts.filter(text -> !text.isBlank()),
            companies(),
            texts.list().ofMaxSize(3),
            GeneratedTexts.descriptions(),
            Arbitraries.oneOf(texts, GeneratedTexts.places()).list().ofMaxSize(3),
            names,
            names)
        .as(
            (title, company, skills, description, locations, department, team) ->
                PostingContent.builder(title, company)
                    .skills(skills)
                    .descriptionText(description)
                    .locations(locations)
                    .department(department)
                    .team(team));
  }

  private static Arbitrary<Part> constants() {
    return Combinators.combine(
            constant(EmploymentType.class),
            constant(Workplace.class),
            constant(Seniority.class),
            constant(CompanyTier.class))
        .as(
            (type, workplace, seniority, tier) ->
                content ->
                    content
                        .employmentType(type)
                        .workplace(workplace)
                        .seniority(seniority)
                        .companyTier(tier));
  }

  private static <E extends Enum<E>> Arbitrary<@Nullable E> constant(Class<E> type) {
    return Arbitraries.of(type).injectNull(UNKNOWN);
  }

  private static Arbitrary<Salary> salaries() {
    Arbitrary<@Nullable BigDecimal> end = GeneratedNumbers.amounts().injectNull(UNKNOWN);
    Arbitrary<@Nullable SalaryPeriod> period = constant(SalaryPeriod.class);
    return Combinators.combine(
            GeneratedNumbers.amounts(), end, GeneratedNumbers.currencies(), period)
        .as(GeneratedPostings::salary);
  }

  private static Salary salary(
      BigDecimal end, @Nullable BigDecimal other, String currency, @Nullable SalaryPeriod period) {
    if (other == null) {
      boolean upper = end.signum() > 0 && end.precision() > 1;
      return new Salary(upper ? null : end, upper ? end : null, currency, period);
    }
    return new Salary(end.min(other), end.max(other), currency, period);
  }

  private static Arbitrary<Part> dates() {
    Arbitrary<Instant> moments =
        Combinators.combine(GeneratedNumbers.ages(), Arbitraries.integers().between(-1, 1))
            .as((age, nanos) -> Postings.NOW.minus(age).plusNanos(nanos));
    LocalDate today = Postings.NOW.atZone(ZoneOffset.UTC).toLocalDate();
    Arbitrary<LocalDate> days = Arbitraries.longs().between(-9, 3).map(today::plusDays);
    return Combinators.combine(moments.injectNull(0.5), days.injectNull(0.4))
        .as((moment, day) -> content -> content.postedAt(moment).postedOn(day));
  }

  /** Some fields of a posting. */
  private interface Part {

    PostingContentBuilder on(PostingContentBuilder content);
  }
}
