package io.jobwatch.match;

import java.util.List;

/**
 * What would have to change in an alert's clause for a posting to pass it. Applied to the clause,
 * it makes this posting pass and takes no other clause from it; whether the subscriber wants that
 * is for a person to say.
 *
 * @param change what to do with the clause
 * @param values with which values, as {@link Change} says; empty for {@link Change#DROP}
 * @param text the same in a sentence that a person can read; it may quote the posting and is plain
 *     text, to be escaped wherever it is shown
 */
public record Cure(Change change, List<String> values, String text) {

  /** What to do with a clause. */
  public enum Change {
    /** Add any one of the values; a constant by its name. */
    ADD,
    /** Remove all of the values; a clause without any left is not there any more. */
    REMOVE,
    /**
     * Set what a clause has besides its values to the one given: for keywords the {@link
     * io.jobwatch.model.KeywordScope}, for locations {@code orRemote}, for skills how many, for the
     * salary the amount in the alert's currency and period, for the age an ISO 8601 duration, which
     * is enough for an hour at least.
     */
    SET,
    /** Drop the clause: no value of it makes the posting pass. */
    DROP
  }

  /** Copies the list. */
  public Cure {
    values = List.copyOf(values);
  }

  static Cure add(List<String> values, String text) {
    return new Cure(Change.ADD, values, text);
  }

  static Cure remove(List<String> values, String text) {
    return new Cure(Change.REMOVE, values, text);
  }

  static Cure set(Object value, String text) {
    return new Cure(Change.SET, List.of(value.toString()), text);
  }

  static Cure drop(String text) {
    return new Cure(Change.DROP, List.of(), text);
  }

  static Cure drop(UnknownValue unknown) {
    return drop("Drop the clause: the posting has " + unknown.unknown() + ".");
  }
}
