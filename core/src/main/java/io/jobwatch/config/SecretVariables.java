package io.jobwatch.config;

import io.jobwatch.model.Source;
import io.jobwatch.spi.PluginOptions;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The variables that stand for what may be secrets of sources, each for one of them. */
final class SecretVariables {

  private final Map<Option, String> names = new HashMap<>();

  SecretVariables(Collection<Source> sources) {
    Map<String, SortedSet<Option>> options = new TreeMap<>();
    for (Source source : sources) {
      for (String key : source.options().keySet()) {
        if (PluginOptions.isMaybeSecret(key)) {
          Option option = new Option(source.id(), key);
          options.computeIfAbsent(option.name(), name -> new TreeSet<>()).add(option);
        }
      }
    }
    options.forEach(
        (name, same) -> {
          if (same.size() == 1) {
            names.put(same.first(), name);
            return;
          }
          // Each has a number, lest a variable that is set for one of them be taken for another.
          int number = 1;
          for (Option option : same) {
            while (options.containsKey(name + "_" + number)) {
              number++;
            }
            names.put(option, name + "_" + number);
            number++;
          }
        });
  }

  boolean has(Source source, String key) {
    return names.containsKey(new Option(source.id(), key));
  }

  /** A reference to the variable of an option that has one. */
  String reference(Source source, String key) {
    return "${" + names.get(new Option(source.id(), key)) + "}";
  }

  /** An option of a source. They are in order, so that numbers do not depend on the file's. */
  private record Option(String source, String key) implements Comparable<Option> {

    private static final Comparator<Option> ORDER =
        Comparator.comparing(Option::source).thenComparing(Option::key);

    String name() {
      String name = (source + "_" + key).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
      return (Character.isDigit(name.charAt(0)) ? "_" : "") + name;
    }

    @Override
    public int compareTo(Option other) {
      return ORDER.compare(this, other);
    }
  }
}
