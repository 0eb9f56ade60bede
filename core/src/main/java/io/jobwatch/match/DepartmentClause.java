package io.jobwatch.match;

import java.time.Instant;
import java.util.List;

/** The department or the team. */
record DepartmentClause(List<Term> terms) implements CompiledClause {

  @Override
  public Clause clause() {
    return Clause.DEPARTMENTS;
  }

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    List<SearchText> names = posting.departments();
    if (names.isEmpty()) {
      return Finding.unknown(UnknownValue.DEPARTMENTS_WITHOUT_DEPARTMENT);
    }
    return NamedText.find(terms, names, "department or team").orElseGet(() -> miss(names));
  }

  private Finding miss(List<SearchText> names) {
    return Finding.miss(
        () ->
            "Neither department nor team "
                + Sentences.quoted(names.stream().map(SearchText::name).toList())
                + " names "
                + Sentences.terms(terms)
                + ".");
  }

  @Override
  public List<Hit> hits(PreparedPosting posting, Places places) {
    return places.of(terms, Part.DEPARTMENT, Part.TEAM);
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    List<String> named = NamedText.usable(posting.departments());
    return named.isEmpty()
        ? Cure.drop(UnknownValue.DEPARTMENTS_WITHOUT_DEPARTMENT)
        : Cure.add(named, "Add " + Sentences.quoted(named) + " to the departments.");
  }
}
