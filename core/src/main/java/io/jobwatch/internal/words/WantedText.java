package io.jobwatch.internal.words;

/**
 * A part of a text, prepared to be looked for. A search looks at each character of the text twice
 * at most, whatever they are (Knuth, Morris and Pratt).
 */
public final class WantedText {

  private final String part;
  private final int[] borders;

  /**
   * A part.
   *
   * @param part its characters; one without any is nowhere
   */
  public WantedText(String part) {
    this.part = part;
    this.borders =
        Borders.of(part.length(), (one, other) -> part.charAt(one) == part.charAt(other));
  }

  /**
   * How long it is.
   *
   * @return its UTF-16 code units, maybe none
   */
  public int length() {
    return part.length();
  }

  /**
   * Where it is in a text.
   *
   * @param text the text
   * @param from the first of its UTF-16 code units that counts
   * @return where it begins, or -1 if it is not there
   */
  public int in(String text, int from) {
    if (part.isEmpty()) {
      return -1;
    }
    char first = part.charAt(0);
    int at = from;
    int found = 0;
    while (found < part.length()) {
      if (found == 0) {
        at = text.indexOf(first, at);
        if (at < 0) {
          return -1;
        }
        found = 1;
        at++;
      } else if (at == text.length()) {
        return -1;
      } else if (text.charAt(at) == part.charAt(found)) {
        found++;
        at++;
      } else {
        found = borders[found];
      }
    }
    return at - found;
  }
}
