package io.jobwatch.match;

import io.jobwatch.model.KeywordScope;
import io.jobwatch.model.TextMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of a posting of which a keyword is a part only, as developer is of developers. */
final class NearWords {

  private static final int LEAST_LENGTH = 3;
  private static final int LONGEST = 100;
  private static final int MOST = 3;

  private NearWords() {}

  /** To add one of these words, if there are any. */
  static Optional<Cure> cure(
      List<Term> missing, PreparedPosting posting, Places places, KeywordScope scope) {
    Map<String, String> words = new LinkedHashMap<>();
    List<Term> parts =
        Term.all(Term.values(missing), TextMode.SUBSTRING).stream()
            .filter(term -> term.value().length() >= LEAST_LENGTH)
            .toList();
    for (Hit hit : places.of(parts, scope)) {
      String word = around(hit.part().texts(posting.content()).get(hit.index()), hit);
      if (words.size() < MOST
          && word.length() <= LONGEST
          && posting.find(Term.of(word, TextMode.WORDS), scope).isPresent()) {
        words.putIfAbsent(word, hit.value());
      }
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Cure.add(
            List.copyOf(words.keySet()),
            "Add "
                + Sentences.quoted(words.keySet())
                + " to the keywords, of which "
                + Sentences.quoted(words.values().stream().distinct().toList())
                + " is only a part, or look for any part of the text."));
  }

  private static String around(String text, Hit hit) {
    int start = hit.start();
    int end = hit.end();
    while (start > 0 && Character.isLetterOrDigit(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(start, end);
  }
}
