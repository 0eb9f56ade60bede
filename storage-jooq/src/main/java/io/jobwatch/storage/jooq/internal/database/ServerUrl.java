package io.jobwatch.storage.jooq.internal.database;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a database server: {@code jdbc:postgresql://host:port/database?setting=value} or
 * {@code jdbc:mariadb://...}. Drivers have settings that load classes, read files or open ports, so
 * only those that are known to be harmless may be given, and neither user nor password: an address
 * is shown in messages and logs.
 */
public final class ServerUrl implements DatabaseUrl {

  private static final List<UrlRules> RULES = List.of(UrlRules.POSTGRESQL, UrlRules.MARIADB);

  /** Hosts, numbers of IPv6 in brackets, ports, and the name of a database. */
  private static final Pattern LOCATION =
      Pattern.compile("//[\\w.\\-\\[\\]:,]+/[\\w.\\-]+", Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern VALUE = Pattern.compile("[\\w.\\-]+");

  private final UrlRules rules;
  private final String location;
  private final Map<String, String> settings;

  private ServerUrl(UrlRules rules, String location, Map<String, String> settings) {
    this.rules = rules;
    this.location = location;
    this.settings = settings;
  }

  /** Whether an address is meant for a server, known or not. */
  static boolean isServer(String url) {
    String stripped = url.strip();
    return stripped.startsWith("jdbc:mysql:")
        || RULES.stream().anyMatch(rules -> stripped.startsWith(rules.prefix()));
  }

  static ServerUrl parse(String url) {
    String stripped = url.strip();
    UrlRules rules =
        RULES.stream()
            .filter(known -> stripped.startsWith(known.prefix()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "it is for MySQL's own driver. Use jdbc:mariadb://..., whose driver speaks"
                            + " to MySQL, too"));
    String[] parts = stripped.split("\\?", 2);
    if (!LOCATION.matcher(parts[0].substring(rules.prefix().length())).matches()) {
      throw new IllegalArgumentException(
          "it is not " + rules.prefix() + "//host:port/database, with settings after a '?'");
    }
    Map<String, String> settings = new TreeMap<>(rules.needed());
    if (parts.length > 1) {
      Arrays.stream(parts[1].split("&"))
          .filter(setting -> !setting.isBlank())
          .forEach(setting -> add(rules, settings, setting));
    }
    return new ServerUrl(rules, parts[0], settings);
  }

  private static void add(UrlRules rules, Map<String, String> settings, String setting) {
    int equals = setting.indexOf('=');
    String name = setting.substring(0, Math.max(equals, 0));
    if (!rules.allowed().contains(name)) {
      // The name alone may be a password that lost its name, so it is not repeated.
      throw new IllegalArgumentException(
          "a setting is not one of "
              + rules.allowed().stream().sorted().toList()
              + "; user and password have options of their own");
    }
    String value = setting.substring(equals + 1);
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("setting " + name + " is no plain word or number");
    }
    settings.put(name, value);
  }

  @Override
  public DatabaseKind kind() {
    return rules.kind();
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public DatabaseUrl withSocketTimeout(Duration timeout) {
    Map<String, String> more = new TreeMap<>(settings);
    long amount = rules.millis() ? timeout.toMillis() : Math.max(1, timeout.toSeconds());
    more.putIfAbsent(rules.socketTimeout(), Long.toString(amount));
    return new ServerUrl(rules, location, more);
  }

  @Override
  public String url() {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining("&", location + "?", ""));
  }
}
