package io.jobwatch.storage.jooq.internal.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of an embedded H2 database, with the settings that the promises of the storage need.
 * Settings that undo them, or that run code as {@code INIT} does, are refused.
 */
public final class H2Url implements DatabaseUrl {

  private static final String PREFIX = "jdbc:h2:";
  private static final Set<String> ALLOWED =
      Set.of(
          "CACHE_SIZE",
          "CIPHER",
          "DB_CLOSE_DELAY",
          "DB_CLOSE_ON_EXIT",
          "IFEXISTS",
          "LOCK_TIMEOUT",
          "MAX_COMPACT_TIME",
          "WRITE_DELAY");

  private final String location;
  private final Map<String, String> settings;

  private H2Url(String location, Map<String, String> settings) {
    this.location = location;
    this.settings = settings;
    if (isFile()) {
      // By default H2 writes commits half a second late, and a killed process loses them.
      settings.put("WRITE_DELAY", "0");
    }
    // Else H2 closes the database when the JVM begins to end, while deliveries are under way.
    settings.putIfAbsent("DB_CLOSE_ON_EXIT", "FALSE");
    settings.putIfAbsent("LOCK_TIMEOUT", "5000");
    // Else H2 keeps each text of more than 256 bytes apart from its row, in an index of its own.
    settings.put("MAX_LENGTH_INPLACE_LOB", "4096");
  }

  /**
   * The address of a file.
   *
   * @param file the file without H2's ending
   * @return the address
   */
  public static H2Url file(Path file) {
    return new H2Url(PREFIX + "file:" + file.toAbsolutePath(), new LinkedHashMap<>());
  }

  /**
   * Reads an address.
   *
   * @param url the address
   * @return the address with the settings needed
   * @throws IllegalArgumentException if it cannot be used; the message says why, without the url
   */
  public static H2Url parse(String url) {
    String[] parts = url.strip().split(";", -1);
    String location = parts[0];
    String rest = location.startsWith(PREFIX) ? location.substring(PREFIX.length()) : "";
    if (rest.isEmpty() || rest.matches("(?!file:|mem:)[a-zA-Z]{2,}:.*")) {
      throw new IllegalArgumentException(
          "it is not jdbc:h2:file:..., jdbc:h2:mem:..., jdbc:postgresql://... or jdbc:mariadb://...");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    Arrays.stream(parts)
        .skip(1)
        .filter(part -> !part.isBlank())
        .forEach(part -> add(settings, part));
    if (!settings.getOrDefault("WRITE_DELAY", "0").equals("0")) {
      throw new IllegalArgumentException("WRITE_DELAY is not 0, so a killed process loses commits");
    }
    return new H2Url(location, settings);
  }

  private static void add(Map<String, String> settings, String part) {
    int equals = part.indexOf('=');
    String name = part.substring(0, Math.max(equals, 0)).strip().toUpperCase(Locale.ROOT);
    if (!ALLOWED.contains(name)) {
      throw new IllegalArgumentException(
          "setting " + name + " is not one of " + ALLOWED.stream().sorted().toList());
    }
    settings.put(name, part.substring(equals + 1).strip());
  }

  /**
   * Whether the database outlives its process.
   *
   * @return false for one in memory
   */
  public boolean isFile() {
    return !location.startsWith(PREFIX + "mem:");
  }

  @Override
  public DatabaseKind kind() {
    return DatabaseKind.H2;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public DatabaseUrl withSocketTimeout(Duration timeout) {
    return this;
  }

  @Override
  public String url() {
    return settings.entrySet().stream()
        .map(entry -> ";" + entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("", location, ""));
  }
}
