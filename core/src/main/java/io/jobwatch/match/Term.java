package io.jobwatch.match;

import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.internal.words.WordTokenizer;
import io.jobwatch.match.Places.Span;
import io.jobwatch.model.TextMode;
import java.util.ArrayList;
import java.util.List;

/** A wanted value, prepared to be looked for. */
sealed interface Term {

  /** The value as the subscriber wrote it. */
  String value();

  boolean isIn(SearchText text);

  /** Where it is in the original of a text, at most so often; no two places overlap. */
  List<Span> spans(WordScanner text, int most);

  static List<Term> all(List<String> values, TextMode mode) {
    return values.stream().map(value -> of(value, mode)).toList();
  }

  static Term of(String value, TextMode mode) {
    return switch (mode) {
      case WORDS -> new Words(value, WordTokenizer.tokenize(value));
      case SUBSTRING -> new Substring(value, WordFolding.fold(value).strip());
    };
  }

  static List<String> values(List<Term> terms) {
    return terms.stream().map(Term::value).toList();
  }

  /** Words that follow each other; without any, it is nowhere. */
  record Words(String value, List<String> tokens) implements Term {

    @Override
    public boolean isIn(SearchText text) {
      return text.words().contains(tokens);
    }

    @Override
    public List<Span> spans(WordScanner text, int most) {
      List<Span> spans = new ArrayList<>();
      int length = tokens.size();
      long first = tokens.isEmpty() ? 0 : WordScanner.hash(tokens.get(0));
      int at = 0;
      while (length > 0 && at + length <= text.size() && spans.size() < most) {
        boolean found = text.hashes()[at] == first && startsAt(text, at);
        if (found) {
          spans.add(new Span(text.sourceStart(at), text.sourceEnd(at + length - 1)));
        }
        at += found ? length : 1;
      }
      return spans;
    }

    private boolean startsAt(WordScanner text, int at) {
      for (int i = 0; i < tokens.size(); i++) {
        if (!text.token(at + i).equals(tokens.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Any part of a text; an empty one, left by invisible characters, is nowhere. */
  record Substring(String value, String folded) implements Term {

    @Override
    public boolean isIn(SearchText text) {
      return !folded.isEmpty() && text.folded().contains(folded);
    }

    @Override
    public List<Span> spans(WordScanner text, int most) {
      List<Span> spans = new ArrayList<>();
      String all = text.folded();
      int at = folded.isEmpty() ? -1 : all.indexOf(folded);
      while (at >= 0 && spans.size() < most) {
        int end = at + folded.length();
        Span span = new Span(text.sourceStartOf(at), text.sourceEndOf(end));
        // What one letter was made into may have the value twice.
        if (spans.isEmpty() || span.start() >= spans.get(spans.size() - 1).end()) {
          spans.add(span);
        }
        at = all.indexOf(folded, end);
      }
      return spans;
    }
  }
}
