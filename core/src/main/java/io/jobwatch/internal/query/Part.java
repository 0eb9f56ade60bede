package io.jobwatch.internal.query;

/** A part of a text that is looked for. */
final class Part extends TermNode {

  final char[] text;

  /** Where in it the few characters stand by which it is found. */
  final int anchor;

  Part(String text, int anchor) {
    this.text = text.toCharArray();
    this.anchor = anchor;
  }

  /** Whether it stands in a text with its anchor at a place. */
  boolean isAt(char[] chars, int length, int place) {
    int start = place - anchor;
    if (start < 0 || start + text.length > length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (chars[start + i] != text[i]) {
        return false;
      }
    }
    return true;
  }
}
