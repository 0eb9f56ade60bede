package io.jobwatch.channels.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's HTML as its server reads it, as far as the channel uses it; the rest is refused. */
final class BotHtml {

  private static final Pattern TOKEN =
      Pattern.compile("<(/?)(b|a)( href=\"([^\"<>]*)\")?>|&(lt|gt|amp|quot);|[<>&]|[^<>&]+");
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");

  private BotHtml() {}

  /**
   * What is shown; an {@link AssertionError} where the server would answer that it cannot parse.
   */
  static String visible(String html) {
    StringBuilder text = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(html);
    while (token.find()) {
      if (token.group(5) != null) {
        text.append(ENTITIES.get(token.group(5)));
      } else if (token.group(2) == null) {
        check(!token.group().matches("[<>&]"), token);
        text.append(token.group());
      } else if (token.group(1).isEmpty()) {
        check(token.group(2).equals("a") == (token.group(3) != null), token);
        open.push(token.group(2));
      } else {
        check(token.group(2).equals(open.poll()), token);
      }
    }
    check(open.isEmpty(), token);
    return text.toString();
  }

  static List<String> links(String html) {
    List<String> links = new ArrayList<>();
    Matcher token = TOKEN.matcher(html);
    while (token.find()) {
      if (token.group(4) != null) {
        links.add(token.group(4).replace("&amp;", "&"));
      }
    }
    return links;
  }

  private static void check(boolean right, Matcher token) {
    if (!right) {
      throw new AssertionError("can't parse entities at: " + token);
    }
  }
}
