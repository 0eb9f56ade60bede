package io.jobwatch.internal.board;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jobwatch.internal.text.LocationSplitter;
import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.internal.text.WebAddress;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/**
 * The fields of a JSON object, read tolerantly: a missing key, {@code null}, a blank text, an empty
 * array and a value of another shape are all the same nothing. Only values too long to be kept
 * whole are refused.
 *
 * @param node the object; any other node has no fields
 */
public record JsonFields(JsonNode node) {

  /** The longest line kept, in UTF-16 code units. */
  public static final int MAX_LINE = 1_000;

  private static final int MAX_PLACES = 500;
  private static final int MAX_PLACES_TEXT = MAX_PLACES * MAX_LINE;
  private static final Pattern ENTITY = Pattern.compile("&(?:[A-Za-z]{2,8}|#x?[0-9A-Fa-f]{1,6});");

  /**
   * A field's text as one clean line; numbers count as their text, and HTML entities that an
   * employer pasted as what they stand for.
   *
   * @param key the key
   * @return the line, not empty
   * @throws IllegalArgumentException if it is longer than {@link #MAX_LINE}
   */
  public Optional<String> line(String key) {
    return line(key, node.path(key));
  }

  /**
   * A field's text as found, for what is cleaned later.
   *
   * @param key the key
   * @return the text, not blank
   */
  public Optional<String> text(String key) {
    return Optional.of(node.path(key))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }

  /**
   * A field's http or https address.
   *
   * @param key the key
   * @return the address, or nothing if it is not one to send people to
   */
  public Optional<URI> address(String key) {
    return text(key).flatMap(WebAddress::parse);
  }

  /**
   * A field that holds an object.
   *
   * @param key the key
   * @return its fields; none if there is no object
   */
  public JsonFields object(String key) {
    JsonNode value = node.path(key);
    return new JsonFields(value.isObject() ? value : MissingNode.getInstance());
  }

  /**
   * A field that holds an array of objects.
   *
   * @param key the key
   * @return the fields of each object; other elements are passed over
   */
  public List<JsonFields> objects(String key) {
    JsonNode value = node.path(key);
    return value.isArray()
        ? value.valueStream().filter(JsonNode::isObject).map(JsonFields::new).toList()
        : List.of();
  }

  /**
   * A field that holds a text or an array of texts.
   *
   * @param key the key
   * @return each text as one clean line
   * @throws IllegalArgumentException if one is longer than {@link #MAX_LINE}
   */
  public List<String> lines(String key) {
    return oneOrMore(node.path(key)).flatMap(value -> line(key, value).stream()).toList();
  }

  /**
   * A field that names places, as a text or an array of texts.
   *
   * @param key the key
   * @return the places, each on its own and once
   * @throws IllegalArgumentException if they are too long or too many
   */
  public List<String> places(String key) {
    Set<String> places = new LinkedHashSet<>();
    oneOrMore(node.path(key))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .forEach(
            text -> {
              checkLength(key, text, MAX_PLACES_TEXT);
              places.addAll(LocationSplitter.split(text));
            });
    if (places.size() > MAX_PLACES) {
      throw refusal(key, places.size() + " places", "use at most " + MAX_PLACES);
    }
    places.forEach(place -> checkLength(key, place, MAX_LINE));
    return List.copyOf(places);
  }

  /**
   * A field's amount of money, as a number or a text of digits.
   *
   * @param key the key
   * @return the amount above zero; nothing for zero, which boards use for "not published", and for
   *     what {@link Amounts} does not accept
   */
  public Optional<BigDecimal> amount(String key) {
    return Amounts.read(node.path(key));
  }

  private static Optional<String> line(String key, JsonNode value) {
    if (!value.isTextual() && !value.isIntegralNumber()) {
      return Optional.empty();
    }
    String line = TextCleaner.oneLine(decoded(value.asText()));
    checkLength(key, line, MAX_LINE);
    return Optional.of(line).filter(text -> !text.isEmpty());
  }

  private static String decoded(String text) {
    return ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
  }

  private static void checkLength(String key, String text, int max) {
    if (text.length() > max) {
      throw refusal(
          key,
          TextCleaner.shown(TextCleaner.oneLine(text.substring(0, 200)), 40),
          "it has " + text.length() + " characters. Use at most " + max);
    }
  }

  private static IllegalArgumentException refusal(String key, String value, String why) {
    return new IllegalArgumentException("Field " + key + " '" + value + "': " + why + ".");
  }

  private static Stream<JsonNode> oneOrMore(JsonNode value) {
    return value.isArray() ? value.valueStream() : Stream.of(value);
  }
}
