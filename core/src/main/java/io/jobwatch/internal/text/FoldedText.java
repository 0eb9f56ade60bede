package io.jobwatch.internal.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case and accents, and patterns for words in it. */
final class FoldedText {

  /** Latin and Greek accents only: in other scripts a mark makes another letter. */
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");

  /**
   * As in Unicode's stream-safe format: more marks on one letter would make taking them apart slow.
   * The two half-width signs become marks.
   */
  private static final Pattern TOO_MANY_MARKS =
      Pattern.compile("([\\p{M}\\uFF9E\\uFF9F]{30})[\\p{M}\\uFF9E\\uFF9F]++");

  private FoldedText() {}

  static String fold(String text) {
    String bounded = TOO_MANY_MARKS.matcher(TextCleaner.oneLine(text)).replaceAll("$1");
    String apart = Normalizer.normalize(bounded, Normalizer.Form.NFKD);
    String plain = ACCENTS.matcher(apart).replaceAll("");
    return Normalizer.normalize(plain, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss");
  }

  /** Borders are Latin letters and digits only: scripts without blanks put words side by side. */
  static Pattern words(String... alternatives) {
    return Pattern.compile("(?<![a-z0-9])(?:" + String.join("|", alternatives) + ")(?![a-z0-9])");
  }
}
