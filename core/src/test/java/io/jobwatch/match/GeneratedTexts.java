package io.jobwatch.match;

import io.jobwatch.internal.words.ReferenceWords;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Values and texts made of the same few words and fragments, so that they often meet. Made only of
 * what {@link ReferenceWords} knows.
 */
final class GeneratedTexts {

  /** Values that people write, spelt in several ways, and some that overlap with themselves. */
  private static final String[] VALUES = {
    "java",
    "JAVA",
    "node.js",
    "C++",
    "c++",
    "C",
    "c#",
    "R&D",
    "r & d",
    "go",
    "Go to market",
    "objective-c",
    "U.S.",
    "us",
    ".NET",
    "golang",
    "Go",
    "node",
    "Node",
    "rest",
    "REST",
    "R",
    "NodeJS",
    "cpp",
    "c c",
    "C C C",
    "tac tac",
    "東京",
    "京",
    "é",
    "e\u0301"
  };

  /** Places and names of the same places that boards leave out. */
  private static final String[] PLACES = {
    "Berlin",
    "Berlin, DE",
    "Munich, Bavaria",
    "Munich, Germany",
    "Munich, DE",
    "Berlin or Munich",
    "Europe",
    "DE",
    "OR",
    "De",
    "UK",
    "London",
    "London, UK",
    "London, ON",
    "Portland, USA",
    "Germany",
    "Portland, OR",
    "Remote - US",
    "Oregon",
    "United States",
    "Toronto, ON",
    "Canada",
    "DACH",
    "Remote (EMEA)",
    "Mexico",
    "New Mexico",
    "Mexico City",
    "Santa Fe, NM",
    "New",
    "Paris"
  };

  private GeneratedTexts() {}

  /** A value for a place, often one that is a place. */
  static Arbitrary<String> places() {
    return Arbitraries.oneOf(values(), Arbitraries.of(PLACES));
  }

  /** A value that is not blank; one without any letter or digit is among them. */
  static Arbitrary<String> values() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(VALUES)),
        Tuple.of(1, ReferenceWords.texts(3).filter(text -> !text.isBlank())));
  }

  /** A short text, maybe empty. */
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(sentences(8), ReferenceWords.texts(10));
  }

  /** A text as long as a posting's, maybe empty, now and then far longer. */
  static Arbitrary<String> descriptions() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.of("", " ", "\n")),
        Tuple.of(6, ReferenceWords.texts(20)),
        Tuple.of(12, sentences(30)),
        Tuple.of(1, sentences(8).map(text -> (text + " tac ").repeat(300) + text)));
  }

  private static Arbitrary<String> sentences(int words) {
    return Combinators.combine(
            values().list().ofMaxSize(words), Arbitraries.of(" ", ", ", "/", "\n", ". ", " - "))
        .as((values, between) -> String.join(between, values));
  }
}
