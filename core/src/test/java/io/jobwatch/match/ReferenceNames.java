package io.jobwatch.match;

import java.util.regex.Pattern;

/** When an everyday word is a name, once more and as regular expressions. */
final class ReferenceNames {

  private static final String LETTER = "\\p{L}\\p{Nd}";
  private static final String LIST = ",;/|&+、，；";
  private static final String END = ".!?:…。！？：\n\r";

  private static final Pattern AMID =
      Pattern.compile("[" + LETTER + LIST + "][^" + LETTER + LIST + END + "]*\\z");
  private static final Pattern LISTED = Pattern.compile("[\\p{Z}\\t]*(?:\\z|[.,;/|&()+、，；\n\r])");
  private static final Pattern TIED_BEFORE = Pattern.compile("[" + LETTER + "][-‐‑]\\z");
  private static final Pattern TIED_AFTER = Pattern.compile("[-‐‑]");

  private ReferenceNames() {}

  /** The text with a C, a language like R, for each letter of the word where it is not a name. */
  static String only(String text, String name) {
    return Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .replaceAll(
            found ->
                found.group().equals(name)
                        && isName(
                            text.substring(0, found.start()), name, text.substring(found.end()))
                    ? name
                    : "c".repeat(name.length()));
  }

  private static boolean isName(String before, String name, String after) {
    if (name.matches("\\P{Ll}+")) {
      return true;
    }
    boolean tied = TIED_BEFORE.matcher(before).find() || TIED_AFTER.matcher(after).lookingAt();
    return !tied && (AMID.matcher(before).find() || LISTED.matcher(after).lookingAt());
  }
}
