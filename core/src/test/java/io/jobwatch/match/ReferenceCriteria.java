package io.jobwatch.match;

import io.jobwatch.internal.text.LocationNames;
import io.jobwatch.internal.text.WantedPlace;
import io.jobwatch.internal.words.ReferenceWords;
import io.jobwatch.model.Criteria;
import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import io.jobwatch.model.SalaryRequirement;
import io.jobwatch.model.SkillRequirement;
import io.jobwatch.model.TextMode;
import io.jobwatch.model.Workplace;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What criteria mean, once more and as plainly as possible: the guide's tables, read aloud. */
final class ReferenceCriteria {

  private static final Map<SalaryPeriod, Integer> A_YEAR =
      Map.of(
          SalaryPeriod.HOUR, 2080,
          SalaryPeriod.DAY, 260,
          SalaryPeriod.WEEK, 52,
          SalaryPeriod.MONTH, 12,
          SalaryPeriod.YEAR, 1);

  private ReferenceCriteria() {}

  static boolean passes(Criteria criteria, JobPosting posting, Instant now) {
    PostingContent content = posting.content();
    return keywords(criteria, content)
        && companies(criteria, content)
        && places(criteria, content)
        && noneIn(List.of(content.title()), criteria.blockedRoles(), TextMode.WORDS)
        && (criteria.departments().isEmpty()
            || anyIn(departments(content), criteria.departments(), TextMode.WORDS))
        && constants(criteria, content)
        && skills(criteria.skills(), content)
        && salary(criteria.salaryAtLeast(), content.salary())
        && age(criteria.postedWithin(), posting, now);
  }

  private static boolean keywords(Criteria criteria, PostingContent content) {
    boolean titleOnly = criteria.scope() == KeywordScope.TITLE;
    List<String> texts = titleOnly ? List.of(content.title()) : everyText(content);
    TextMode mode = criteria.textMode();
    return (criteria.keywordsAny().isEmpty() || anyIn(texts, criteria.keywordsAny(), mode))
        && criteria.keywordsAll().stream().allMatch(keyword -> in(texts, keyword, mode))
        && noneIn(texts, criteria.keywordsNone(), mode);
  }

  private static boolean companies(Criteria criteria, PostingContent content) {
    return (criteria.companies().isEmpty() || named(criteria.companies(), content))
        && !named(criteria.excludedCompanies(), content);
  }

  private static boolean named(List<String> companies, PostingContent content) {
    return companies.stream()
        .map(name -> ReferenceWords.fold(name).strip())
        .anyMatch(ReferenceWords.fold(content.company()).strip()::equals);
  }

  private static boolean places(Criteria criteria, PostingContent content) {
    return criteria.locations().isEmpty()
        || criteria.locations().stream().anyMatch(wanted -> place(wanted, content))
        || (criteria.orRemote() && content.workplace() == Workplace.REMOTE);
  }

  private static boolean place(String value, PostingContent content) {
    List<String> places = new ArrayList<>(content.locations());
    Set<String> keys = new HashSet<>();
    for (String place : content.locations()) {
      places.addAll(LocationNames.of(place).names());
      keys.addAll(LocationNames.of(place).keys());
    }
    WantedPlace wanted = WantedPlace.of(value);
    return (wanted.byWords() && in(places, value, TextMode.WORDS))
        || wanted.keys().stream().anyMatch(keys::contains);
  }

  private static List<String> departments(PostingContent content) {
    List<String> names = new ArrayList<>();
    if (content.department() != null) {
      names.add(content.department());
    }
    if (content.team() != null) {
      names.add(content.team());
    }
    return names;
  }

  private static boolean constants(Criteria criteria, PostingContent content) {
    Set<EmploymentType> types = criteria.employmentTypes();
    boolean unsaid = content.employmentType() == null;
    return ((unsaid && types.contains(EmploymentType.FULL_TIME))
            || wants(types, content.employmentType()))
        && wants(criteria.workplaces(), content.workplace())
        && wants(criteria.seniorities(), content.seniority())
        && wants(criteria.companyTiers(), content.companyTier());
  }

  private static <E> boolean wants(Set<E> wanted, @Nullable E found) {
    return wanted.isEmpty() || (found != null && wanted.contains(found));
  }

  private static boolean skills(@Nullable SkillRequirement wanted, PostingContent content) {
    if (wanted == null) {
      return true;
    }
    // Names of one skill have the same spellings and count once.
    Map<Set<List<String>>, List<String>> bySpellings =
        wanted.skills().stream()
            .collect(
                Collectors.groupingBy(
                    name ->
                        SkillAliases.shipped().of(name).stream()
                            .map(SkillAliases.Spelling::words)
                            .collect(Collectors.toSet())));
    long named =
        bySpellings.values().stream()
            .filter(names -> names.stream().anyMatch(name -> names(name, content)))
            .count();
    return named >= Math.min(wanted.atLeast(), bySpellings.size());
  }

  private static boolean names(String skill, PostingContent content) {
    List<String> all = everyText(content);
    List<String> headings = all.subList(0, all.size() - 1);
    return SkillAliases.shipped().of(skill).stream()
        .anyMatch(
            one ->
                in(
                    switch (one.reach()) {
                      case EVERYWHERE -> all;
                      case NAMES -> withNames(headings, content, one.term().value());
                      case HEADINGS -> headings;
                    },
                    one.term().value(),
                    TextMode.WORDS));
  }

  private static List<String> withNames(
      List<String> headings, PostingContent content, String name) {
    List<String> texts = new ArrayList<>(headings);
    texts.add(ReferenceNames.only(content.descriptionText(), name));
    return texts;
  }

  private static boolean salary(@Nullable SalaryRequirement wanted, @Nullable Salary salary) {
    if (wanted == null || salary == null) {
      return true;
    }
    if (!salary.currency().equals(wanted.currency())) {
      return false;
    }
    // One that only begins somewhere may go up to anything.
    return salary.period() == null
        || salary.max() == null
        || yearly(salary.max(), salary.period()).compareTo(yearly(wanted.amount(), wanted.period()))
            >= 0;
  }

  private static BigDecimal yearly(BigDecimal amount, SalaryPeriod period) {
    return amount.multiply(BigDecimal.valueOf(A_YEAR.get(period)));
  }

  private static boolean age(@Nullable Duration most, JobPosting posting, Instant now) {
    PostingContent content = posting.content();
    Instant at = posting.firstSeen();
    if (content.postedAt() != null) {
      at = content.postedAt();
    } else if (content.postedOn() != null) {
      // A day ends last where it is noon of the next one in Greenwich.
      at = content.postedOn().plusDays(1).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
      at = at.minusNanos(1);
    }
    if (posting.appearedAt() != null && posting.appearedAt().isAfter(at)) {
      at = posting.appearedAt();
    }
    return most == null || !at.plus(most).isBefore(now);
  }

  private static List<String> everyText(PostingContent content) {
    List<String> texts = new ArrayList<>(List.of(content.title()));
    texts.addAll(content.skills());
    texts.add(content.descriptionText());
    return texts;
  }

  private static boolean anyIn(List<String> texts, List<String> values, TextMode mode) {
    return values.stream().anyMatch(value -> in(texts, value, mode));
  }

  private static boolean noneIn(List<String> texts, List<String> values, TextMode mode) {
    return !anyIn(texts, values, mode);
  }

  private static boolean in(List<String> texts, String value, TextMode mode) {
    String folded = ReferenceWords.fold(value).strip();
    return texts.stream()
        .anyMatch(
            text ->
                mode == TextMode.WORDS
                    ? ReferenceWords.contains(text, value)
                    : !folded.isEmpty() && ReferenceWords.fold(text).contains(folded));
  }
}
