package io.jobwatch.benchmarks.workload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Words that occur as often as words of a language do: the n-th about 1/n as often as the first.
 */
final class ZipfWords {

  private static final String[] ONSETS =
      "b c d f g h l m n p r s t v br cl st tr pl".split(" ", -1);
  private static final String[] VOWELS = "a e i o u ai ea io ou".split(" ", -1);
  private static final String[] ENDS = "n r s t l nd ing ment tion er ly".split(" ", -1);

  private final List<String> words;
  private final double[] cumulative;

  ZipfWords(int size, SplittableRandom random) {
    words = new ArrayList<>(Vocabulary.COMMON_WORDS);
    while (words.size() < size) {
      words.add(made(random));
    }
    cumulative = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1 / (i + 2.7);
      cumulative[i] = sum;
    }
  }

  String word(SplittableRandom random) {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, at);
    return words.get(found < 0 ? Math.min(-found - 1, words.size() - 1) : found);
  }

  /** One of the words, all alike. */
  String any(SplittableRandom random) {
    return Draw.one(words, random);
  }

  private static String made(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    int syllables = 1 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      word.append(one(ONSETS, random)).append(one(VOWELS, random));
    }
    return word.append(one(ENDS, random)).toString();
  }

  private static String one(String[] parts, SplittableRandom random) {
    return parts[random.nextInt(parts.length)];
  }
}
