package io.jobwatch.internal.text;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** HTML that a provider may have wrapped in one layer of entity escaping. */
public final class EscapedHtml {

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]");

  private EscapedHtml() {}

  /**
   * Takes off one layer of escaping where there is one: a text with a literal tag is HTML already.
   *
   * @param content HTML, escaped or not
   * @return HTML
   */
  public static String decode(String content) {
    return TAG.matcher(content).find() ? content : Parser.unescapeEntities(content, false);
  }
}
