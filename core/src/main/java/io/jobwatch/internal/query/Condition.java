package io.jobwatch.internal.query;

import java.math.BigDecimal;
import java.util.List;

/** What a query asks of a document. */
public sealed interface Condition {

  /**
   * At least so many of the terms, one that is named twice counting twice.
   *
   * @param least how many, from 1
   * @param terms the terms
   */
  record AtLeast(int least, List<Term> terms) implements Condition {}

  /**
   * At least so many of the groups, each of which has one of its terms.
   *
   * @param least how many, from 1
   * @param groups the groups; one that is named twice counts twice
   */
  record AtLeastGroups(int least, List<List<Term>> groups) implements Condition {}

  /**
   * None of the terms.
   *
   * @param terms the terms
   */
  record NoneOf(List<Term> terms) implements Condition {}

  /**
   * A number that is there and reaches a bound, or one of the terms.
   *
   * @param number the number's name
   * @param bound the least value
   * @param otherwise terms of which one is enough
   */
  record Reaches(String number, BigDecimal bound, List<Term> otherwise) implements Condition {}
}
