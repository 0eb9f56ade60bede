package io.jobwatch.model;

/**
 * The kind of contract, normalised. Boards spell it freely, so the text as found is kept beside it
 * and a spelling nobody knows is {@link #OTHER}.
 */
public enum EmploymentType {
  /** Full time. */
  FULL_TIME,
  /** Part time. */
  PART_TIME,
  /** A contractor or freelancer. */
  CONTRACT,
  /** For a limited time. */
  TEMPORARY,
  /** An internship, traineeship or apprenticeship. */
  INTERNSHIP,
  /** Named by the board in words that fit none of the others. */
  OTHER
}
