package io.jobwatch.benchmarks.server;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a database server is.
 *
 * @param root the address up to the name of a database
 * @param first a database that is there
 * @param user a user who may make databases
 * @param password the user's password
 */
public record ServerAddress(String root, String first, String user, String password) {

  /**
   * Reads an address that has user and password among its settings.
   *
   * @param url such as {@code jdbc:postgresql://host:5432/db?user=me&password=mine}
   * @return the address
   */
  public static ServerAddress parse(String url) {
    String[] parts = url.split("\\?", 2);
    int slash = parts[0].lastIndexOf('/') + 1;
    Map<String, String> settings =
        Arrays.stream((parts.length > 1 ? parts[1] : "").split("&"))
            .map(setting -> setting.split("=", 2))
            .filter(setting -> setting.length == 2)
            .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    return new ServerAddress(
        parts[0].substring(0, slash),
        parts[0].substring(slash),
        settings.getOrDefault("user", ""),
        settings.getOrDefault("password", ""));
  }

  /**
   * The address of a database.
   *
   * @param database its name; empty for the first
   * @return its url, without user and password
   */
  public String url(String database) {
    return root + (database.isEmpty() ? first : database);
  }
}
