package io.jobwatch.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text that names places, cut into parts at its punctuation.
 *
 * @param parts the parts in order, none empty
 */
record PlaceText(List<Part> parts) {

  /** Words between places that are choices: a place never goes on after one. */
  private static final Set<String> CHOICE = Set.of("or", "oder", "ou", "und", "et", "/", "l");

  /** So is this one, except that names such as "Trinidad and Tobago" have it. */
  private static final String AND = "and";

  private static final String ENDS = ";|•·/\n\\";
  private static final String COMMAS = ",()[]:–—";

  /** A word as spelt and as compared. */
  record Word(String spelt, String key) {}

  /**
   * Words without punctuation of weight between them.
   *
   * @param words the words, none for nothing
   * @param begins whether another place begins here, rather than the rest of the one before
   */
  record Part(List<Word> words, boolean begins) {

    String key() {
      return words.stream().map(Word::key).collect(Collectors.joining(" "));
    }

    String spelt() {
      return words.stream().map(Word::spelt).collect(Collectors.joining(" "));
    }

    Part part(int from, int to) {
      return new Part(words.subList(from, to), begins && from == 0);
    }
  }

  /** A name as it is compared: without case, accents and punctuation. */
  static String key(String name) {
    List<Word> words = new ArrayList<>();
    for (Part part : of(name).parts()) {
      words.addAll(part.words());
    }
    return new Part(words, true).key();
  }

  static PlaceText of(String text) {
    String lines = TextCleaner.multiLine(text);
    Cutter cutter = new Cutter();
    int start = -1;
    for (int i = 0; i <= lines.length(); i++) {
      char c = i < lines.length() ? lines.charAt(i) : '\n';
      if (isInWord(c)) {
        start = start < 0 ? i : start;
      } else {
        if (start >= 0) {
          cutter.word(lines.substring(start, i));
          start = -1;
        }
        cutter.mark(c, isLoneDash(lines, i));
      }
    }
    return new PlaceText(cutter.parts);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || c == '.'
        || c == '\''
        || c == '’'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** A hyphen with a blank beside it parts places; one inside a name does not. */
  private static boolean isLoneDash(String text, int at) {
    return at < text.length()
        && text.charAt(at) == '-'
        && (at == 0
            || at + 1 == text.length()
            || text.charAt(at - 1) == ' '
            || text.charAt(at + 1) == ' ');
  }

  /** Collects words into parts. */
  private static final class Cutter {

    private final List<Part> parts = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private boolean begins = true;
    private boolean afterComma;

    void word(String spelt) {
      String key = key(spelt);
      // After a comma OR is Oregon and IN is Indiana.
      boolean choice = CHOICE.contains(key) && !(afterComma && spelt.equals("OR"));
      if (choice) {
        cut(true);
      } else if (!key.isEmpty()) {
        words.add(new Word(spelt, key));
        afterComma = false;
      }
    }

    private static String key(String spelt) {
      boolean plain = spelt.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
      return plain
          ? spelt.toLowerCase(Locale.ROOT)
          : FoldedText.fold(spelt).replace(".", "").replace("'", "").replace("’", "");
    }

    void mark(char c, boolean loneDash) {
      if (c == '&' || c == '+') {
        words.add(new Word(String.valueOf(c), AND));
      } else if (ENDS.indexOf(c) >= 0) {
        cut(true);
      } else if (loneDash || COMMAS.indexOf(c) >= 0) {
        cut(false);
        afterComma = c == ',';
      }
    }

    private void cut(boolean ends) {
      if (!words.isEmpty()) {
        parts.add(new Part(words, begins));
        words = new ArrayList<>();
        begins = ends;
      }
      begins |= ends;
      afterComma = false;
    }
  }
}
