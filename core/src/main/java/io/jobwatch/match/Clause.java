package io.jobwatch.match;

/** A clause of {@link io.jobwatch.model.Criteria}, in the order in which they are explained. */
public enum Clause {
  /** At least one of the keywords is in the text. */
  KEYWORDS_ANY,
  /** All of the keywords are in the text. */
  KEYWORDS_ALL,
  /** None of the excluded keywords is in the text. */
  KEYWORDS_NONE,
  /** The employer's whole name is one of those wanted. */
  COMPANIES,
  /** The employer's whole name is none of those excluded. */
  EXCLUDED_COMPANIES,
  /**
   * One of the places names a place wanted or lies in it, or the posting is remote where that is
   * enough.
   */
  LOCATIONS,
  /** The department or the team names one of those wanted. */
  DEPARTMENTS,
  /** The kind of contract is one of those wanted. */
  EMPLOYMENT_TYPES,
  /** The workplace is one of those wanted. */
  WORKPLACES,
  /** The level is one of those wanted. */
  SENIORITIES,
  /** The title names none of the blocked roles. */
  BLOCKED_ROLES,
  /** The employer's tier is one of those wanted. */
  COMPANY_TIERS,
  /** Title, listed skills and description together name enough of the skills. */
  SKILLS,
  /** The upper end of the salary, by the year, reaches the least wanted in the same currency. */
  SALARY_AT_LEAST,
  /** The posting is at most so old. */
  POSTED_WITHIN
}
