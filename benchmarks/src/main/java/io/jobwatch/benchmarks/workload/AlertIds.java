package io.jobwatch.benchmarks.workload;

/**
 * The ids of a workload's alerts: five letters. Of such ids no two have the same {@link
 * String#hashCode()}, so that a set of matches can be summed up by hash codes.
 */
public final class AlertIds {

  private static final int LETTERS = 26;
  private static final int LENGTH = 5;

  private AlertIds() {}

  /**
   * The id of an alert.
   *
   * @param number the alert's number, from 0, below 26 to the power of 5
   * @return its id
   */
  public static String id(int number) {
    char[] id = new char[LENGTH];
    int rest = number;
    for (int i = LENGTH - 1; i >= 0; i--) {
      id[i] = (char) ('a' + rest % LETTERS);
      rest /= LETTERS;
    }
    return new String(id);
  }

  /**
   * The number of an alert.
   *
   * @param id its id
   * @return its number
   */
  public static int number(String id) {
    int number = 0;
    for (int i = 0; i < id.length(); i++) {
      number = number * LETTERS + (id.charAt(i) - 'a');
    }
    return number;
  }
}
