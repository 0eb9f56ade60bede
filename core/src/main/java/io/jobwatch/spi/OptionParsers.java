package io.jobwatch.spi;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The forms of option values. A parser throws {@link IllegalArgumentException} with the reason. */
final class OptionParsers {

  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);
  private static final Set<String> YES = Set.of("true", "yes", "y", "on");
  private static final Set<String> NO = Set.of("false", "no", "n", "off");
  private static final Pattern SECRET =
      Pattern.compile(
          "secret|passw|passphrase|passcode|token|key|credential|url|uri|cookie|signature"
              + "|authori[sz]ation|authentication");

  /** Too short to be looked for in the middle of words. */
  private static final Set<String> SECRET_WORDS =
      Set.of(
          ("auth oauth bearer pass pwd pw pin otp jwt sig hmac pem session sid headers dsn endpoint"
                  + " hook webhook proxy")
              .split(" "));

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("\\P{L}+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private OptionParsers() {}

  static <T> Optional<T> read(
      PluginOptions options, String key, Function<String, T> parser, String cure) {
    Optional<String> text = options.text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text.get()));
    } catch (IllegalArgumentException | ArithmeticException e) {
      options.fault(key, "it is not valid", cure);
      return Optional.empty();
    }
  }

  static Function<String, Integer> integer(int min, int max) {
    return text -> {
      int number = Integer.parseInt(text);
      return require(number >= min && number <= max, number);
    };
  }

  static Boolean flag(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return require(YES.contains(lower) || NO.contains(lower), YES.contains(lower));
  }

  static Duration duration(String text) {
    Matcher matcher = SHORT.matcher(text.toLowerCase(Locale.ROOT));
    Duration duration = matcher.matches() ? shortForm(matcher) : isoForm(text);
    return require(!duration.isZero() && !duration.isNegative(), duration);
  }

  static URI uri(String text) {
    URI uri = URI.create(text);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    return require(uri.getHost() != null && (scheme.equals("http") || scheme.equals("https")), uri);
  }

  static <E extends Enum<E>> Function<String, E> constant(Class<E> type) {
    return text ->
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> name(constant).equals(normal(text)))
            .findFirst()
            .orElseThrow(IllegalArgumentException::new);
  }

  static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(OptionParsers::name)
        .collect(Collectors.joining(", "));
  }

  /** Addresses count as secrets, since those of chat services carry their token. */
  static boolean maybeSecret(String key) {
    return SECRET.matcher(key.toLowerCase(Locale.ROOT)).find()
        || BETWEEN_WORDS
            .splitAsStream(key)
            .anyMatch(word -> SECRET_WORDS.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static Duration shortForm(Matcher matcher) {
    ChronoUnit unit = UNITS.getOrDefault(matcher.group(2), ChronoUnit.SECONDS);
    return Duration.of(Long.parseLong(matcher.group(1)), unit);
  }

  private static Duration isoForm(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static <T> T require(boolean valid, T value) {
    if (!valid) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static String name(Enum<?> constant) {
    return normal(constant.name());
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
