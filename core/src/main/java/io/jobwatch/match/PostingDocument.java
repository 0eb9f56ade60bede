package io.jobwatch.match;

import io.jobwatch.internal.query.Document;
import io.jobwatch.internal.query.Term;
import io.jobwatch.internal.text.LocationNames;
import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Salary;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A posting in the words of the index. */
final class PostingDocument {

  /** The field of the title. */
  static final int TITLE = 0;

  /** The field of title, listed skills and description. */
  static final int TEXT = 1;

  /** The field of the places. */
  static final int LOCATION = 2;

  /** The field of department and team. */
  static final int DEPARTMENT = 3;

  /** The field of title and listed skills. */
  static final int NAMES = 4;

  /** How young a posting is: its age in seconds, negative. */
  static final String YOUTH = "youth";

  static final Term.Fact NO_SALARY = new Term.Fact("salary", "none");

  private static final String UNKNOWN = "";

  private PostingDocument() {}

  static Document of(JobPosting posting, Instant now) {
    PostingContent content = posting.content();
    Map<String, BigDecimal> numbers = new HashMap<>();
    numbers.put(YOUTH, youth(Duration.between(posting.postedBy(), now)));
    List<Term.Fact> facts = new ArrayList<>();
    facts.add(company(content.company()));
    facts.add(constant(Clause.EMPLOYMENT_TYPES, content.employmentType()));
    facts.add(constant(Clause.WORKPLACES, content.workplace()));
    facts.add(constant(Clause.SENIORITIES, content.seniority()));
    facts.add(constant(Clause.COMPANY_TIERS, content.companyTier()));
    pay(content.salary(), facts, numbers);
    List<Document.Text> texts = new ArrayList<>();
    texts(content, texts);
    places(content.locations(), texts, facts);
    RunningText text = new RunningText(content.descriptionText());
    return new Document(texts, facts, numbers, asked -> has(text, asked));
  }

  private static void texts(PostingContent content, List<Document.Text> texts) {
    texts.add(new Document.Text(content.title(), 1 << TITLE | 1 << TEXT | 1 << NAMES));
    content.skills().forEach(skill -> texts.add(new Document.Text(skill, 1 << TEXT | 1 << NAMES)));
    texts.add(new Document.Text(content.descriptionText(), 1 << TEXT));
    named(content.department(), texts);
    named(content.team(), texts);
  }

  private static void places(
      List<String> locations, List<Document.Text> texts, List<Term.Fact> facts) {
    // Several places often lie in the same country.
    Set<String> names = new LinkedHashSet<>(locations);
    Set<String> keys = new HashSet<>();
    for (String location : locations) {
      LocationNames known = LocationNames.of(location);
      names.addAll(known.names());
      keys.addAll(known.keys());
    }
    names.forEach(name -> texts.add(new Document.Text(name, 1 << LOCATION)));
    keys.forEach(key -> facts.add(place(key)));
  }

  private static void named(@Nullable String department, List<Document.Text> texts) {
    if (department != null) {
      texts.add(new Document.Text(department, 1 << DEPARTMENT));
    }
  }

  private static void pay(
      @Nullable Salary salary, List<Term.Fact> facts, Map<String, BigDecimal> numbers) {
    if (salary == null) {
      facts.add(NO_SALARY);
      return;
    }
    Optional<BigDecimal> yearly = salary.yearlyMax();
    if (yearly.isPresent()) {
      numbers.put(salary(salary.currency()), yearly.get());
      if (salary.max() == null) {
        facts.add(noUpperEnd(salary.currency()));
      }
    } else {
      facts.add(noPeriod(salary.currency()));
    }
  }

  /** The number that a salary in a currency is, by the year. */
  static String salary(String currency) {
    return "salary " + currency;
  }

  static Term.Fact noPeriod(String currency) {
    return new Term.Fact("salary", currency);
  }

  static Term.Fact noUpperEnd(String currency) {
    return new Term.Fact("salary from", currency);
  }

  /** That the description has an everyday word as a name. */
  static Term.Asked named(SkillAliases.Spelling spelling) {
    return new Term.Asked(spelling.term().value(), new Term.Words(TEXT, spelling.words()));
  }

  private static boolean has(RunningText text, Term.Asked asked) {
    return text.has(SkillAliases.shipped().name(asked.value()).term());
  }

  static Term.Fact company(String name) {
    return new Term.Fact("company", WordFolding.fold(name).strip());
  }

  /** The fact that one of the places has a key. */
  static Term.Fact place(String key) {
    return new Term.Fact("place", key);
  }

  /** The fact that a value is one of an enum's constants, or is not known. */
  static Term.Fact constant(Clause clause, @Nullable Enum<?> value) {
    return new Term.Fact(clause.name(), value == null ? UNKNOWN : value.name());
  }

  static BigDecimal youth(Duration age) {
    return BigDecimal.valueOf(age.getSeconds()).add(BigDecimal.valueOf(age.getNano(), 9)).negate();
  }
}
