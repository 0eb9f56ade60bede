package io.jobwatch.match;

/**
 * What a clause does where a posting leaves something open: the one table of it, which the clauses
 * read and the guide shows. The name of the employer and the title are never open.
 */
public enum UnknownValue {
  /** Nothing was found in title and skills, and there is no description. */
  KEYWORDS_ANY_WITHOUT_DESCRIPTION(
      Clause.KEYWORDS_ANY,
      "no description",
      Effect.FAILS,
      "title and skills are all there is, and none of the keywords is there"),
  /** Some keyword is not in title and skills, and there is no description. */
  KEYWORDS_ALL_WITHOUT_DESCRIPTION(
      Clause.KEYWORDS_ALL,
      "no description",
      Effect.FAILS,
      "title and skills are all there is, and not all of the keywords are there"),
  /** No excluded keyword is in title and skills, and there is no description. */
  KEYWORDS_NONE_WITHOUT_DESCRIPTION(
      Clause.KEYWORDS_NONE,
      "no description",
      Effect.PASSES,
      "an exclusion leaves out only what is known to have the keyword"),
  /** No place of work is named. */
  LOCATIONS_WITHOUT_LOCATION(
      Clause.LOCATIONS,
      "no location",
      Effect.FAILS,
      "who asks for places does not want one that nobody named"),
  /** No place matches, remote would be enough, and nothing says whether it is remote. */
  LOCATIONS_WITHOUT_WORKPLACE(
      Clause.LOCATIONS,
      "no wanted location, and no workplace where remote is enough",
      Effect.FAILS,
      "most postings that say nothing of it are not remote"),
  /** Neither a department nor a team is named. */
  DEPARTMENTS_WITHOUT_DEPARTMENT(
      Clause.DEPARTMENTS,
      "no department and no team",
      Effect.FAILS,
      "who asks for departments asks for boards that name them"),
  /** No kind of contract is named, and full time is among those wanted. */
  FULL_TIME_WITHOUT_EMPLOYMENT_TYPE(
      Clause.EMPLOYMENT_TYPES,
      "no employment type, full time wanted",
      Effect.PASSES,
      "whole boards never name it, and what they list is full time unless it says otherwise"),
  /** No kind of contract is named, and full time is not among those wanted. */
  OTHER_WITHOUT_EMPLOYMENT_TYPE(
      Clause.EMPLOYMENT_TYPES,
      "no employment type, full time not wanted",
      Effect.FAILS,
      "whole boards never name it, and what they list is full time unless it says otherwise"),
  /** No workplace is named. */
  WORKPLACES_WITHOUT_WORKPLACE(
      Clause.WORKPLACES,
      "no workplace",
      Effect.FAILS,
      "a posting that says nothing is neither known to be remote nor to be on site"),
  /** The title names no level. */
  SENIORITIES_WITHOUT_SENIORITY(
      Clause.SENIORITIES,
      "no seniority",
      Effect.FAILS,
      "a title that names no level does not offer the one wanted"),
  /** The host gave the employer no tier. */
  COMPANY_TIERS_WITHOUT_TIER(
      Clause.COMPANY_TIERS,
      "no company tier",
      Effect.FAILS,
      "a company that nobody ranked is in no tier"),
  /** Too few skills are in title and skills, and there is no description. */
  SKILLS_WITHOUT_DESCRIPTION(
      Clause.SKILLS,
      "no description",
      Effect.FAILS,
      "title and skills are all there is, and they name too few of the skills"),
  /** No salary is published. */
  SALARY_WITHOUT_SALARY(
      Clause.SALARY_AT_LEAST,
      "no salary",
      Effect.PASSES,
      "most postings publish none, and the clause is there to leave out what pays too little"),
  /** A salary is published without saying whether it is for a year, a month or an hour. */
  SALARY_WITHOUT_PERIOD(
      Clause.SALARY_AT_LEAST,
      "no salary period",
      Effect.PASSES,
      "an amount without its period says no more than no amount"),
  /** Only a lower end is published, and it is below the amount. */
  SALARY_WITHOUT_UPPER_END(
      Clause.SALARY_AT_LEAST,
      "a salary that begins below the amount and no upper end of it",
      Effect.PASSES,
      "it says the least that is paid, and the clause is there to leave out what pays too little"),
  /** The salary is in another currency. */
  SALARY_IN_OTHER_CURRENCY(
      Clause.SALARY_AT_LEAST,
      "a salary in another currency",
      Effect.FAILS,
      "amounts are never converted, and who asks in one currency wants to be paid in it"),
  /** The posting names the day it was posted and not the moment. */
  POSTED_WITHIN_DAY_ONLY(
      Clause.POSTED_WITHIN,
      "a day of posting without a time",
      Effect.REPLACED,
      "the last moment of that day anywhere on earth is taken, so that no posting is hidden early"),
  /** The posting names no date. */
  POSTED_WITHIN_WITHOUT_DATE(
      Clause.POSTED_WITHIN,
      "no date of posting",
      Effect.REPLACED,
      "the moment it was first seen is taken");

  /** What happens to the clause. */
  public enum Effect {
    /** The posting passes the clause. */
    PASSES,
    /** The posting fails the clause. */
    FAILS,
    /** Another value is taken instead. */
    REPLACED
  }

  private final Clause clause;
  private final String unknown;
  private final Effect effect;
  private final String why;

  UnknownValue(Clause clause, String unknown, Effect effect, String why) {
    this.clause = clause;
    this.unknown = unknown;
    this.effect = effect;
    this.why = why;
  }

  /**
   * The clause that meets it.
   *
   * @return the clause
   */
  public Clause clause() {
    return clause;
  }

  /**
   * What is open.
   *
   * @return a few words, such as {@code no salary}
   */
  public String unknown() {
    return unknown;
  }

  /**
   * What it does.
   *
   * @return the effect
   */
  public Effect effect() {
    return effect;
  }

  /**
   * Why it does that.
   *
   * @return half a sentence
   */
  public String why() {
    return why;
  }
}
