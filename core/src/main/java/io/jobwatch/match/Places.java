package io.jobwatch.match;

import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where values are in the texts of a posting, as it spells them. Only for explaining: whether a
 * value is there at all is asked of {@link PreparedPosting}. For use by one thread.
 */
final class Places {

  private static final int MOST_HITS = 10;

  private final PostingContent content;
  private final Map<Part, List<WordScanner>> scanned = new EnumMap<>(Part.class);

  Places(PostingContent content) {
    this.content = content;
  }

  List<Hit> of(List<Term> terms, KeywordScope scope) {
    return scope == KeywordScope.TITLE
        ? of(terms, Part.TITLE)
        : of(terms, Part.TITLE, Part.SKILL, Part.DESCRIPTION);
  }

  List<Hit> of(List<Term> terms, Part... parts) {
    List<Hit> hits = new ArrayList<>();
    for (Term term : terms) {
      hits.addAll(of(term, parts));
    }
    return hits;
  }

  private List<Hit> of(Term term, Part... parts) {
    List<Hit> hits = new ArrayList<>();
    for (Part part : parts) {
      List<WordScanner> texts = scanned.computeIfAbsent(part, this::scan);
      for (int i = 0; i < texts.size(); i++) {
        for (Span span : term.spans(texts.get(i), MOST_HITS - hits.size())) {
          hits.add(new Hit(term.value(), part, i, span.start(), span.end()));
        }
      }
    }
    return hits;
  }

  private List<WordScanner> scan(Part part) {
    return part.texts(content).stream().map(Places::scan).toList();
  }

  private static WordScanner scan(String text) {
    WordScanner scanner = new WordScanner(true);
    scanner.scan(text);
    return scanner;
  }

  /** A part of a text. */
  record Span(int start, int end) {}
}
