package io.jobwatch.testkit;

import java.util.List;

/**
 * Texts that strangers may put into a posting to make a message do something: run, ping, mislead or
 * break out. None has a line break or another control character, since the ingest removes those.
 */
public final class HostileText {

  /** Markup that runs where HTML is not escaped. */
  public static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>";

  /** Mentions that ping whole chat rooms. */
  public static final String MENTIONS = "@everyone @here <@&1> <@1> <!channel> <!here> @channel";

  /** A Markdown link whose target runs, and one that pretends to lead somewhere else. */
  public static final String LINKS =
      "[x](javascript:alert(1)) [https://acme.example](https://evil.example) <https://evil.example|y>";

  /** Characters that mean something in Markdown and in MarkdownV2. */
  public static final String MARKDOWN =
      "`code` ```block``` *bold* _under_ __line__ ~~gone~~ ||spoiler|| > # + - = | { } . ! \\";

  /** Marks that turn the direction of the text around: an override and unclosed isolates. */
  public static final String DIRECTIONS =
      "\u202Egnp.exe\u202C \u2067isolated \u2066\u2068 \u200Fmark";

  /** Characters that take no room, inside a word. */
  public static final String INVISIBLE = "in\u200Bvis\u200Cib\u2060le\uFEFF \u00ADsoft";

  /** One visible sign of eleven code units, a flag, and a letter with a stack of accents. */
  public static final String EMOJI =
      "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 \uD83C\uDDE9\uD83C\uDDEA"
          + " e\u0301\u0302\u0303\u0304\u0305";

  /** Quotes and ampersands, half of them escaped already. */
  public static final String QUOTES =
      "\" ' & &amp; &lt;b&gt; \" onmouseover=\"alert(1) </a> ]]> -->";

  private static final List<String> ALL =
      List.of(SCRIPT, MENTIONS, LINKS, MARKDOWN, DIRECTIONS, INVISIBLE, EMOJI, QUOTES);

  private HostileText() {}

  /**
   * All of them.
   *
   * @return the texts, always in the same order
   */
  public static List<String> all() {
    return ALL;
  }

  /**
   * One long text of them all.
   *
   * @param length its length in UTF-16 code units; it never ends inside a surrogate pair
   * @return the text
   */
  public static String ofLength(int length) {
    String unit = String.join(" ", ALL) + " ";
    String text = unit.repeat(length / unit.length() + 1).substring(0, length);
    boolean split = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    return split ? text.substring(0, length - 1) + "x" : text;
  }
}
