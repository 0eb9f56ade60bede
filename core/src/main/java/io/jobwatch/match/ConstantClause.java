package io.jobwatch.match;

import io.jobwatch.model.EmploymentType;
import io.jobwatch.model.PostingContent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value that is one of an enum's constants, or unknown. */
record ConstantClause<E extends Enum<E>>(
    Clause clause, Set<E> wanted, Getter<E> getter, UnknownValue unknown)
    implements CompiledClause {

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    E found = getter.get(posting.content());
    if (found == null) {
      return Finding.unknown(unknown);
    }
    boolean passed = wanted.contains(found);
    return new Finding(
        passed,
        () ->
            subject()
                + " is "
                + Sentences.constant(found)
                + (passed ? ", as wanted." : ", and wanted is " + wantedNames() + "."));
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    E found = getter.get(posting.content());
    if (found != null) {
      return Cure.add(
          List.of(found.name()), "Add " + Sentences.constant(found) + " to those wanted.");
    }
    return unknown == UnknownValue.OTHER_WITHOUT_EMPLOYMENT_TYPE
        ? Cure.add(
            List.of(EmploymentType.FULL_TIME.name()),
            "Add full time to those wanted, which a posting without an employment type passes.")
        : Cure.drop(unknown);
  }

  private String subject() {
    return switch (clause) {
      case EMPLOYMENT_TYPES -> "The employment type";
      case WORKPLACES -> "The workplace";
      case SENIORITIES -> "The seniority";
      default -> "The company's tier";
    };
  }

  private String wantedNames() {
    return wanted.stream().sorted().map(Sentences::constant).collect(Collectors.joining(" or "));
  }

  /** Reads the value from a posting. */
  interface Getter<E> {

    @Nullable E get(PostingContent content);
  }
}
