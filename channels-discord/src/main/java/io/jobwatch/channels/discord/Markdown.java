package io.jobwatch.channels.discord;

import io.jobwatch.spi.channel.MessageTexts;

/** Makes texts plain in Discord's Markdown. */
final class Markdown {

  private static final String SPECIAL = "\\*_~|>#-+[]()`<!.";
  private static final String ZERO_WIDTH_SPACE = "\u200B";

  private Markdown() {}

  /**
   * A text as one escaped line of at most so many UTF-16 code units, which is never less strict
   * than Discord's own count.
   */
  static String line(String text, int max) {
    return MessageTexts.fit(MessageTexts.line(text), max, Markdown::escape);
  }

  /**
   * Escapes Markdown and breaks what Discord turns into something by itself: mentions (also those
   * of everyone, which have no sign to escape), bare links and the short names of emoji.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 || c == ':') {
        escaped.append('\\');
      }
      escaped.append(c == '@' ? "@" + ZERO_WIDTH_SPACE : String.valueOf(c));
    }
    return escaped.toString();
  }
}
