package io.jobwatch.match;

import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.match.SkillAliases.Reach;
import io.jobwatch.match.SkillAliases.Spelling;
import io.jobwatch.match.SkillTerms.Wanted;
import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.PostingContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

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

  /** Where skills are under any of their spellings; of two that overlap, the longer one. */
  List<Hit> of(SkillTerms skills) {
    List<Hit> hits = new ArrayList<>();
    for (Wanted skill : skills.skills()) {
      hits.addAll(
          of(
              skill.name(),
              (part, text) ->
                  apart(skill.spellings().stream().flatMap(one -> spans(one, part, text).stream())),
              Part.TITLE,
              Part.SKILL,
              Part.DESCRIPTION));
    }
    return hits;
  }

  private List<Span> spans(Spelling spelling, Part part, WordScanner text) {
    Reach reach = part == Part.DESCRIPTION ? spelling.reach() : Reach.EVERYWHERE;
    return switch (reach) {
      case EVERYWHERE -> spelling.term().spans(text, MOST_HITS);
      case NAMES -> RunningText.spans(spelling.term(), content.descriptionText(), text);
      case HEADINGS -> List.of();
    };
  }

  private List<Hit> of(Term term, Part... parts) {
    return of(term.value(), (part, text) -> term.spans(text, MOST_HITS), parts);
  }

  private List<Hit> of(
      String value, BiFunction<Part, WordScanner, List<Span>> spans, Part... parts) {
    List<Hit> hits = new ArrayList<>();
    for (Part part : parts) {
      List<WordScanner> texts = scanned.computeIfAbsent(part, this::scan);
      for (int i = 0; i < texts.size(); i++) {
        int index = i;
        spans.apply(part, texts.get(i)).stream()
            .limit(MOST_HITS - hits.size())
            .map(span -> new Hit(value, part, index, span.start(), span.end()))
            .forEach(hits::add);
      }
    }
    return hits;
  }

  private static List<Span> apart(Stream<Span> spans) {
    List<Span> apart = new ArrayList<>();
    spans
        .sorted(
            Comparator.comparingInt(Span::start)
                .thenComparing(Span::end, Comparator.reverseOrder()))
        .filter(span -> apart.isEmpty() || span.start() >= apart.get(apart.size() - 1).end())
        .forEach(apart::add);
    return apart;
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
