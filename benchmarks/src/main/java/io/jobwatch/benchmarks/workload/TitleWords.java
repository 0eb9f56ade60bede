package io.jobwatch.benchmarks.workload;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Takes out of titles what people would search for. */
final class TitleWords {

  private static final int LONGEST_PHRASE = 4;
  private static final int LONGEST = 200;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}.]+|[^\\p{L}\\p{N}+#]+$");

  /** Nobody begins or ends a search with these, or has one of them as the whole of it. */
  private static final Set<String> WEAK =
      Set.of("of", "and", "the", "for", "to", "in", "at", "a", "an", "i", "ii", "iii", "or", "de");

  private TitleWords() {}

  /** Two to four words that follow each other, or what the title has of them. */
  static String phrase(String title, SplittableRandom random) {
    List<String> words = words(title);
    int length = Math.min(words.size(), 2 + random.nextInt(LONGEST_PHRASE - 1));
    int start = random.nextInt(words.size() - length + 1);
    int end = start + length;
    while (end - start > 1 && isWeak(words.get(end - 1))) {
      end--;
    }
    while (end - start > 1 && isWeak(words.get(start))) {
      start++;
    }
    return bounded(String.join(" ", words.subList(start, end)));
  }

  /** One word. */
  static String word(String title, SplittableRandom random) {
    List<String> words = words(title);
    String word = Draw.one(words, random);
    for (int tries = 0; tries < 3 && isWeak(word); tries++) {
      word = Draw.one(words, random);
    }
    return bounded(Draw.own(word));
  }

  private static List<String> words(String title) {
    List<String> words =
        Arrays.stream(BLANKS.split(title))
            .map(word -> EDGES.matcher(word).replaceAll(""))
            .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
            .toList();
    return words.isEmpty() ? List.of(title.strip()) : words;
  }

  private static boolean isWeak(String word) {
    return word.length() < 2 || WEAK.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  private static String bounded(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
