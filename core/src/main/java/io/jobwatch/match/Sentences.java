package io.jobwatch.match;

import io.jobwatch.model.KeywordScope;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The parts from which reasons are made. */
final class Sentences {

  private static final int MOST_VALUES = 5;
  private static final int LONGEST_VALUE = 80;

  private Sentences() {}

  static String quoted(String value) {
    if (value.codePointCount(0, value.length()) <= LONGEST_VALUE) {
      return "'" + value + "'";
    }
    return "'" + value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "...'";
  }

  static String quoted(Collection<String> values) {
    return values.stream()
        .limit(MOST_VALUES)
        .map(Sentences::quoted)
        .collect(Collectors.joining(", ", "", rest(values.size())));
  }

  static String terms(Collection<Term> terms) {
    return quoted(terms.stream().map(Term::value).toList());
  }

  static String scope(KeywordScope scope) {
    return scope == KeywordScope.TITLE ? "the title" : "title, skills or description";
  }

  static String constant(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A length of time in its largest unit, rounded down. */
  static String age(Duration age) {
    if (age.toDays() >= 2) {
      return age.toDays() + " days";
    }
    return age.toHours() >= 2 ? age.toHours() + " hours" : age.toMinutes() + " minutes";
  }

  private static String rest(int size) {
    return size > MOST_VALUES ? " and " + (size - MOST_VALUES) + " more" : "";
  }
}
