package io.jobwatch.benchmarks.faults;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a node is started with, handed over on its command line.
 *
 * @param values the values by name
 */
record NodeSettings(Map<String, String> values) {

  /** How many attempts are under way in one Jobwatch at the same time. */
  static final int WORKERS = 4;

  NodeSettings {
    values = Map.copyOf(values);
  }

  static NodeSettings parse(String... arguments) {
    return new NodeSettings(
        Arrays.stream(arguments)
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  List<String> arguments() {
    return values.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
  }

  NodeSettings with(String name, Object value) {
    Map<String, String> more = new TreeMap<>(values);
    more.put(name, value.toString());
    return new NodeSettings(more);
  }

  /** A value, or the empty text. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  int number(String name, int otherwise) {
    String text = text(name);
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }
}
