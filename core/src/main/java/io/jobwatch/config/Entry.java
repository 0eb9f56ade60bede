package io.jobwatch.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.jobwatch.error.Fault;
import io.jobwatch.spi.PluginOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One mapping of a YAML file, with its path for what is said about it. */
final class Entry {

  private final String path;
  private final JsonNode node;
  private final Variables variables;
  private final List<Fault> faults;
  private final Set<String> read = new HashSet<>();

  Entry(String path, JsonNode node, Variables variables, List<Fault> faults) {
    this.path = path;
    this.node = node;
    this.variables = variables;
    this.faults = faults;
    if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
      fault(path, "it is no mapping of keys to values", "write it as key: value");
    }
  }

  String path() {
    return path;
  }

  /** The mappings of a list; none if there is no such list. */
  List<Entry> list(String key) {
    read.add(key);
    JsonNode list = node.path(key);
    List<Entry> entries = new ArrayList<>();
    if (list.isArray()) {
      list.forEach(
          one ->
              entries.add(
                  new Entry(below(key) + "[" + entries.size() + "]", one, variables, faults)));
    } else {
      verifyAbsent(key, list);
    }
    return entries;
  }

  private void verifyAbsent(String key, JsonNode value) {
    if (!value.isMissingNode() && !value.isNull()) {
      fault(below(key), "it is no list", "begin each of its parts with a hyphen");
    }
  }

  /** The texts of a list by their paths, in its order; none if there is no such list. */
  Map<String, String> texts(String key) {
    read.add(key);
    JsonNode list = node.path(key);
    Map<String, String> texts = new LinkedHashMap<>();
    if (list.isArray()) {
      for (int i = 0; i < list.size(); i++) {
        String where = below(key) + "[" + i + "]";
        JsonNode value = list.get(i);
        if (value.isValueNode()) {
          texts.put(where, value.isNull() ? "" : variables.fill(value.asText()));
        } else {
          fault(where, "it is no single value", "write a text");
        }
      }
    } else {
      verifyAbsent(key, list);
    }
    return texts;
  }

  /** The texts of a mapping; none if there is no such mapping. */
  Map<String, String> map(String key) {
    read.add(key);
    return new Entry(below(key), node.path(key), variables, faults).texts();
  }

  /** What was not read yet, all of it texts. */
  PluginOptions options() {
    PluginOptions options = PluginOptions.of(path, texts());
    // So that they are named where an unknown key is told what there is.
    read.forEach(options::text);
    return options;
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    node.properties()
        .forEach(
            property -> {
              JsonNode value = property.getValue();
              if (read.contains(property.getKey()) || value.isNull()) {
                return;
              }
              if (value.isValueNode()) {
                texts.put(property.getKey(), variables.fill(value.asText()));
              } else {
                fault(below(property.getKey()), "it is no single value", "write a text");
              }
            });
    return texts;
  }

  /** Tells which keys nothing has read. */
  void verifyKeys() {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!read.contains(key)) {
                fault(below(key), "there is no such key", "remove it");
              }
            });
  }

  private String below(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void fault(String where, String reason, String cure) {
    faults.add(new Fault(where.isEmpty() ? "the file" : where, "", reason, cure));
  }
}
