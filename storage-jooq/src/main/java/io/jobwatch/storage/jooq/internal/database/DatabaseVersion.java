package io.jobwatch.storage.jooq.internal.database;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a database as far as it decides whether it can be used.
 *
 * @param major the first number
 * @param minor the second
 * @param patch the third, 0 if there is none
 */
record DatabaseVersion(int major, int minor, int patch) implements Comparable<DatabaseVersion> {

  /** MariaDB may put a version of MySQL's that old clients understand before its own. */
  private static final Pattern NUMBERS =
      Pattern.compile("^(?:5\\.5\\.5-)?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");

  /** Reads what a driver gives, such as {@code 11.4.5-MariaDB}; 0.0 if it has no numbers. */
  static DatabaseVersion parse(String text) {
    Matcher matcher = NUMBERS.matcher(text);
    return matcher.find()
        ? new DatabaseVersion(number(matcher, 1), number(matcher, 2), number(matcher, 3))
        : new DatabaseVersion(0, 0, 0);
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(DatabaseVersion other) {
    return Comparator.comparingInt(DatabaseVersion::major)
        .thenComparingInt(DatabaseVersion::minor)
        .thenComparingInt(DatabaseVersion::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + (patch == 0 ? "" : "." + patch);
  }
}
