package io.jobwatch.error;

/**
 * One thing that is wrong with a configuration.
 *
 * @param key what it is about: an option's key or a path
 * @param value the value found; {@code ***} for a secret, empty for a missing one
 * @param reason why it is wrong
 * @param cure what to do about it
 */
public record Fault(String key, String value, String reason, String cure) {

  /**
   * What the model says of a value that it does not take: value, reason and cure in one text.
   *
   * @param key what it is about
   * @param refusal what was thrown
   * @return the fault
   */
  public static Fault refused(String key, IllegalArgumentException refusal) {
    String text = String.valueOf(refusal.getMessage());
    String reason = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return new Fault(key, "", reason, "change it and try again");
  }

  @Override
  public String toString() {
    String sentence =
        cure.isEmpty() ? cure : Character.toUpperCase(cure.charAt(0)) + cure.substring(1);
    return key + " '" + value + "': " + reason + ". " + sentence + ".";
  }
}
