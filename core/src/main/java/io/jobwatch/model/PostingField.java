package io.jobwatch.model;

/** A part of a posting's content that can change, in the order a person would read of it. */
public enum PostingField {
  /** The title. */
  TITLE(true),
  /** The employer's name. */
  COMPANY(false),
  /** The tier the host gave the employer. */
  COMPANY_TIER(false),
  /** The places of work. */
  LOCATIONS(true),
  /** The department. */
  DEPARTMENT(true),
  /** The team. */
  TEAM(false),
  /** The kind of contract. */
  EMPLOYMENT_TYPE(true),
  /** On site, hybrid or remote. */
  WORKPLACE(true),
  /** The level. */
  SENIORITY(false),
  /** The salary, as found or as normalised. */
  SALARY(true),
  /** The description. */
  DESCRIPTION(false),
  /** The keywords or skills the board lists. */
  SKILLS(false),
  /** The address of the posting or of its application form. */
  LINKS(false),
  /** The language of the text. */
  LANGUAGE(false),
  /** The day it was posted, or the day it closes. */
  DATES(false);

  private final boolean significant;

  PostingField(boolean significant) {
    this.significant = significant;
  }

  /**
   * Whether a change of this field is worth telling a person who already knows the posting. A
   * reworded description is not; another salary is. The employer's name is not, since the job stays
   * what it is, nor the level, which is read out of the title.
   *
   * @return true for the fields that make it another offer
   */
  public boolean significant() {
    return significant;
  }
}
