package io.jobwatch.match;

import io.jobwatch.internal.words.WordFolding;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The employer is, or is not, one of these. */
record CompanyClause(Clause clause, List<String> values, Set<String> names)
    implements CompiledClause {

  static CompanyClause wanted(List<String> names) {
    return new CompanyClause(Clause.COMPANIES, names, folded(names));
  }

  static CompanyClause excluded(List<String> names) {
    return new CompanyClause(Clause.EXCLUDED_COMPANIES, names, folded(names));
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

  @Override
  public List<Hit> hits(PreparedPosting posting, Places places) {
    int length = posting.content().company().length();
    return spellings(posting).stream()
        .map(value -> new Hit(value, Part.COMPANY, 0, 0, length))
        .toList();
  }

  @Override
  public Cure cure(PreparedPosting posting, Places places, Instant now) {
    if (clause == Clause.EXCLUDED_COMPANIES) {
      List<String> found = spellings(posting);
      return Cure.remove(
          found, "Take " + Sentences.quoted(found) + " out of the excluded companies.");
    }
    String company = posting.content().company().strip();
    return NamedText.fits(company)
        ? Cure.add(List.of(company), "Add " + Sentences.quoted(company) + " to the companies.")
        : Cure.drop("Drop the clause: the company's name is too long for it.");
  }

  /** The values that mean the employer. */
  private List<String> spellings(PreparedPosting posting) {
    return values.stream().filter(value -> folded(value).equals(posting.company())).toList();
  }

  private static Set<String> folded(List<String> names) {
    return names.stream().map(CompanyClause::folded).collect(Collectors.toUnmodifiableSet());
  }

  private static String folded(String name) {
    return WordFolding.fold(name).strip();
  }
}
