package io.jobwatch.model;

/**
 * The kind of contract, normalised. Boards spell it freely, so the text as found is kept beside it;
 * a posting whose board names no kind, or one in a spelling that nobody knows, has none of these.
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
  /** A kind that is none of the others, such as on call, or several to choose from. */
  OTHER
}
