package io.jobwatch.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts variables of the environment into texts. */
final class Variables {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\$\\{|\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<otherwise>[^}]*))?}");

  private final Map<String, String> environment;

  /** What texts have named and the environment has not. */
  private final Set<String> missing = new TreeSet<>();

  Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  Set<String> missing() {
    return missing;
  }

  /** The text with values for names; nothing in place of a missing one, which is noted. */
  String fill(String text) {
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found)));
  }

  private String value(MatchResult found) {
    String name = found.group(1);
    if (name == null) {
      return "${";
    }
    String value = environment.getOrDefault(name, "");
    if (!value.isEmpty()) {
      return value;
    }
    String otherwise = found.group(2);
    if (otherwise == null) {
      missing.add(name);
      return "";
    }
    return otherwise;
  }

  /** A text that {@link #fill} gives back as it is. */
  static String escaped(String text) {
    return text.replace("${", "$${");
  }
}
