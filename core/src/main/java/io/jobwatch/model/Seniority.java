package io.jobwatch.model;

/** The level of a position, as read from its title. A title that names no level has none. */
public enum Seniority {
  /** Interns, trainees, apprentices, working students. */
  INTERN,
  /** Junior, graduate and entry-level positions. */
  JUNIOR,
  /** Positions that call themselves mid-level. */
  MID,
  /** Senior positions. */
  SENIOR,
  /** Staff engineers and their like. */
  STAFF,
  /** Principal and distinguished positions. */
  PRINCIPAL,
  /** Leads of a team or a subject. */
  LEAD,
  /** Managers and heads of a team. */
  MANAGER,
  /** Directors. */
  DIRECTOR,
  /** Vice presidents and chief officers. */
  EXECUTIVE
}
