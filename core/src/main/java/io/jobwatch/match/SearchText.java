package io.jobwatch.match;

import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.internal.words.WordPositions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a posting that is searched, prepared when it is first asked for and only once. For use
 * by one thread.
 */
final class SearchText {

  private final String name;
  private final List<String> texts;
  private final Set<String> keys;
  private @Nullable WordPositions words;
  private @Nullable String folded;

  SearchText(String name, List<String> texts) {
    this(name, texts, Set.of());
  }

  /** A place, with the keys of what it lies in. */
  SearchText(String name, List<String> texts, Set<String> keys) {
    this.name = name;
    this.texts = texts;
    this.keys = keys;
  }

  /** What a reader calls it. */
  String name() {
    return name;
  }

  Set<String> keys() {
    return keys;
  }

  WordPositions words() {
    WordPositions known = words;
    if (known == null) {
      known = WordPositions.of(texts);
      words = known;
    }
    return known;
  }

  /** The folded texts; folding leaves no line break, so nothing is found across two of them. */
  String folded() {
    String known = folded;
    if (known == null) {
      known = texts.stream().map(WordFolding::fold).collect(Collectors.joining("\n"));
      folded = known;
    }
    return known;
  }
}
