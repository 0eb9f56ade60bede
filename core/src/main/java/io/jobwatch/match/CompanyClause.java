package io.jobwatch.match;

import io.jobwatch.internal.words.WordFolding;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The employer is, or is not, one of these. */
record CompanyClause(Clause clause, Set<String> names) implements CompiledClause {

  static CompanyClause wanted(List<String> names) {
    return new CompanyClause(Clause.COMPANIES, folded(names));
  }

  static CompanyClause excluded(List<String> names) {
    return new CompanyClause(Clause.EXCLUDED_COMPANIES, folded(names));
  }

  @Override
  public Finding check(PreparedPosting posting, Instant now) {
    boolean listed = names.contains(posting.company());
    String company = posting.content().company();
    boolean excluding = clause == Clause.EXCLUDED_COMPANIES;
    return new Finding(
        listed != excluding,
        () ->
            "The company "
                + Sentences.quoted(company)
                + (listed ? " is one of those " : " is none of those ")
                + (excluding ? "excluded." : "wanted."));
  }

  private static Set<String> folded(List<String> names) {
    return names.stream()
        .map(name -> WordFolding.fold(name).strip())
        .collect(Collectors.toUnmodifiableSet());
  }
}
