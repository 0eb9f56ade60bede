package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.CompanyTier;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.Destination;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Priority;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Route;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.SalaryRequirement;
import io.jobwatch.model.Seniority;
import io.jobwatch.model.Skill;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Verdict;
import io.jobwatch.model.Workplace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values of the model with every field at random, absent ones among them. */
final class ModelArbitraries {

  private static final List<String> TEXTS =
      List.of(
          "java", "C++ \"quoted\" \\", "café\n", "日本語", "😀👩‍👧", "\u0001\uFFFF", " {\"v\":2} ");

  private ModelArbitraries() {}

  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(TEXTS), Arbitraries.strings().alpha().numeric().ofLength(8));
  }

  static Arbitrary<Criteria> criteria() {
    return Arbitraries.randomValue(ModelArbitraries::criteria);
  }

  static Arbitrary<Profile> profiles() {
    return Arbitraries.randomValue(ModelArbitraries::profile);
  }

  static Arbitrary<PostingContent> contents() {
    return Arbitraries.randomValue(ModelArbitraries::content);
  }

  static Arbitrary<Route> routes() {
    return texts()
        .filter(text -> text.chars().noneMatch(Character::isISOControl))
        .map(address -> Destination.of("acme/pager", address))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .uniqueElements()
        .map(Route::new);
  }

  static Arbitrary<Verdict.Scored> verdicts() {
    return Arbitraries.randomValue(
        random ->
            new Verdict.Scored(
                random.nextInt(101),
                one(random, Priority.values()),
                some(random),
                some(random),
                some(random)));
  }

  private static Criteria criteria(Random random) {
    List<String> skills = some(random);
    List<String> locations = some(random);
    return new Criteria(
        some(random),
        some(random),
        some(random),
        one(random, KeywordScope.values()),
        one(random, TextMode.values()),
        some(random),
        some(random),
        locations,
        !locations.isEmpty() && random.nextBoolean(),
        some(random),
        Set.of(one(random, EmploymentType.values())),
        Set.of(Workplace.values()),
        EnumSet.of(one(random, Seniority.values()), Seniority.STAFF),
        some(random),
        random.nextBoolean() ? Set.of() : Set.of(CompanyTier.S, CompanyTier.C),
        skills.isEmpty() ? null : new SkillRequirement(1 + random.nextInt(skills.size()), skills),
        requirement(random),
        random.nextBoolean()
            ? null
            : Duration.ofSeconds(random.nextInt(Integer.MAX_VALUE), 1 + random.nextInt(1000)));
  }

  private static Profile profile(Random random) {
    return new Profile(
        "ada",
        some(random).stream()
            .map(name -> new Skill(name, 1 + random.nextInt(10), random.nextBoolean()))
            .toList(),
        random.nextBoolean() ? Set.of() : Set.of(one(random, Seniority.values())),
        some(random),
        random.nextBoolean(),
        requirement(random),
        text(random));
  }

  private static SalaryRequirement requirement(Random random) {
    return random.nextBoolean()
        ? null
        : new SalaryRequirement(
            amount(random).add(BigDecimal.ONE), "EUR", one(random, SalaryPeriod.values()));
  }

  private static PostingContent content(Random random) {
    BigDecimal min = amount(random);
    return PostingContent.builder("T" + random.nextInt(), "Acme")
        .companyTier(maybe(random, CompanyTier.values()))
        .locations(some(random))
        .department(text(random))
        .team(text(random))
        .employmentType(maybe(random, EmploymentType.values()))
        .employmentTypeText(text(random))
        .workplace(maybe(random, Workplace.values()))
        .seniority(maybe(random, Seniority.values()))
        .salary(
            random.nextBoolean()
                ? null
                : new Salary(
                    min,
                    random.nextBoolean() ? null : min.add(BigDecimal.TEN),
                    "CHF",
                    maybe(random, SalaryPeriod.values())))
        .salaryText(text(random))
        .descriptionHtml("<p>" + random.nextInt() + "</p>")
        .skills(some(random))
        .url(random.nextBoolean() ? null : URI.create("https://acme.example/" + random.nextInt()))
        .applyUrl(random.nextBoolean() ? null : URI.create("mailto:jobs@acme.example"))
        .language(text(random))
        .postedAt(random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt(), 123456789))
        .postedOn(random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(40_000)))
        .closesOn(random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(40_000)))
        .raw(text(random))
        .build();
  }

  private static BigDecimal amount(Random random) {
    return BigDecimal.valueOf(random.nextInt(Integer.MAX_VALUE), random.nextInt(8));
  }

  private static List<String> some(Random random) {
    return TEXTS.stream().filter(text -> random.nextBoolean()).toList();
  }

  private static String text(Random random) {
    return random.nextBoolean() ? null : TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static <T> T maybe(Random random, T[] values) {
    return random.nextBoolean() ? null : one(random, values);
  }
}
