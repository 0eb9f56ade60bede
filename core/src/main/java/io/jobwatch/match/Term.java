package io.jobwatch.match;

import io.jobwatch.internal.text.WantedPlace;
import io.jobwatch.internal.words.WantedText;
import io.jobwatch.internal.words.WantedWords;
import io.jobwatch.internal.words.WordFolding;
import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.internal.words.WordTokenizer;
import io.jobwatch.match.Places.Span;
import io.jobwatch.model.TextMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A wanted value, prepared to be looked for. */
sealed interface Term {

  /** The value as the subscriber wrote it. */
  String value();

  boolean isIn(SearchText text);

  /** Whether a text that has it spells it; a place may lie in it without a word of it. */
  default boolean isNamedIn(SearchText text) {
    return isIn(text);
  }

  /** Where it is in the original of a text, at most so often; no two places overlap. */
  List<Span> spans(WordScanner text, int most);

  static List<Term> all(List<String> values, TextMode mode) {
    return values.stream().map(value -> of(value, mode)).toList();
  }

  static Term of(String value, TextMode mode) {
    return switch (mode) {
      case WORDS -> new Words(value, new WantedWords(WordTokenizer.tokenize(value)));
      case SUBSTRING -> new Substring(value, new WantedText(WordFolding.fold(value).strip()));
    };
  }

  /** Places, each found by its words or by what the posting's places are understood to lie in. */
  static List<Term> places(List<String> values) {
    return values.stream().map(Place::of).toList();
  }

  static List<String> values(List<Term> terms) {
    return terms.stream().map(Term::value).toList();
  }

  /** Words that follow each other; without any, it is nowhere. */
  record Words(String value, WantedWords words) implements Term {

    @Override
    public boolean isIn(SearchText text) {
      return text.words().contains(words);
    }

    @Override
    public List<Span> spans(WordScanner text, int most) {
      return spans(text, most, at -> true);
    }

    /** The same, only where what the first of the words is tested for holds. */
    List<Span> spans(WordScanner text, int most, IntPredicate counts) {
      List<Span> spans = new ArrayList<>();
      int at = words.in(text, 0);
      while (at >= 0 && spans.size() < most) {
        int end = at + words.size();
        if (counts.test(at)) {
          spans.add(new Span(text.sourceStart(at), text.sourceEnd(end - 1)));
        }
        at = words.in(text, end);
      }
      return spans;
    }
  }

  /** A place; in text it is where its words are and stand for it. */
  record Place(WantedPlace wanted, Words words) implements Term {

    static Term of(String value) {
      WantedWords words = new WantedWords(WordTokenizer.tokenize(value));
      return new Place(WantedPlace.of(value), new Words(value, words));
    }

    @Override
    public String value() {
      return words.value();
    }

    @Override
    public boolean isIn(SearchText text) {
      return wanted.keys().stream().anyMatch(text.keys()::contains)
          || (wanted.byWords() && words.isIn(text));
    }

    @Override
    public boolean isNamedIn(SearchText text) {
      return wanted.spelling().map(text.keys()::contains).orElseGet(() -> words.isIn(text));
    }

    @Override
    public List<Span> spans(WordScanner text, int most) {
      return words.spans(text, most, at -> wanted.isMeant(text, at));
    }
  }

  /** Any part of a text; an empty one, left by invisible characters, is nowhere. */
  record Substring(String value, WantedText part) implements Term {

    @Override
    public boolean isIn(SearchText text) {
      return part.in(text.folded(), 0) >= 0;
    }

    @Override
    public List<Span> spans(WordScanner text, int most) {
      List<Span> spans = new ArrayList<>();
      String all = text.folded();
      int at = part.in(all, 0);
      while (at >= 0 && spans.size() < most) {
        int end = at + part.length();
        Span span = new Span(text.sourceStartOf(at), text.sourceEndOf(end));
        // What one letter was made into may have the value twice.
        if (spans.isEmpty() || span.start() >= spans.get(spans.size() - 1).end()) {
          spans.add(span);
        }
        at = part.in(all, end);
      }
      return spans;
    }
  }
}
