package io.jobwatch.channels.telegram;

import java.util.Optional;

/** How a text is written: as Telegram's HTML, or with no markup where that was not understood. */
enum Markup {
  /** The parse mode {@code HTML}, which knows four named entities. */
  HTML,
  /** No parse mode. */
  PLAIN;

  Optional<String> parseMode() {
    return this == HTML ? Optional.of("HTML") : Optional.empty();
  }

  String bold(String text) {
    return this == HTML ? "<b>" + escape(text) + "</b>" : text;
  }

  /** A text that leads somewhere; without markup the address follows it. */
  String link(String text, String url) {
    return this == HTML
        ? "<a href=\"" + escape(url) + "\">" + escape(text) + "</a>"
        : text + " " + url;
  }

  String escape(String text) {
    return this == HTML
        ? text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
        : text;
  }

  /** How much of the limit a link's address uses up, which markup hides. */
  int shown(String url) {
    return this == HTML ? 0 : url.length() + 1;
  }
}
