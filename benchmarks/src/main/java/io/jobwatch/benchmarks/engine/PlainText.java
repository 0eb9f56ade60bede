package io.jobwatch.benchmarks.engine;

import io.jobwatch.internal.words.WordTokenizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Texts cut into words, and the set of the words. */
final class PlainText {

  private static final String BREAK = "";

  private final List<String> words = new ArrayList<>();
  private final Set<String> distinct;

  PlainText(List<String> texts) {
    for (String text : texts) {
      words.addAll(WordTokenizer.tokenize(text));
      words.add(BREAK);
    }
    distinct = new HashSet<>(words);
  }

  boolean has(List<String> phrase) {
    if (phrase.size() == 1) {
      return distinct.contains(phrase.get(0));
    }
    return !phrase.isEmpty()
        && distinct.containsAll(phrase)
        && Collections.indexOfSubList(words, phrase) >= 0;
  }

  boolean hasAny(List<List<String>> phrases) {
    for (List<String> phrase : phrases) {
      if (has(phrase)) {
        return true;
      }
    }
    return false;
  }

  boolean hasAll(List<List<String>> phrases) {
    return count(phrases) == phrases.size();
  }

  int count(List<List<String>> phrases) {
    int count = 0;
    for (List<String> phrase : phrases) {
      if (has(phrase)) {
        count++;
      }
    }
    return count;
  }
}
