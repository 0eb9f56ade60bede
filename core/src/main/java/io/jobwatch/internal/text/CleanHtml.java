package io.jobwatch.internal.text;

/**
 * A rich text in its two safe forms.
 *
 * @param html sanitised HTML: structure and http or https links only
 * @param text the same as plain text
 */
public record CleanHtml(String html, String text) {

  /** No text. */
  public static final CleanHtml EMPTY = new CleanHtml("", "");
}
