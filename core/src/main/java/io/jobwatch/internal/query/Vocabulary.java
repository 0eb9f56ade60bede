package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phrases that are looked for, found in one pass over a text. */
final class Vocabulary {

  private final Numbers numbers = new Numbers();

  /** Replaced when it grows, so that no reader sees a number beyond its arrays. */
  private volatile WordTable words = new WordTable();

  private int phrases;

  Vocabulary() {
    numbers.take(); // zero is no word
  }

  /** How many phrases there are, their beginnings counted. */
  int size() {
    return phrases;
  }

  /** The phrase, which is made if it is not there. */
  Phrase add(List<String> tokens) {
    Phrase phrase = word(tokens.get(0));
    for (String token : tokens.subList(1, tokens.size())) {
      Word word = word(token);
      Phrase longer = phrase.then(word);
      if (longer == null) {
        longer = new Phrase(phrase, word);
        word.uses++;
        phrases++;
        phrase.add(longer);
        noteFollowers(phrase);
      }
      phrase = longer;
    }
    return phrase;
  }

  /** Forgets a phrase that is not looked for any more, and its beginnings likewise. */
  void release(Phrase phrase) {
    Phrase at = phrase;
    while (at != null && at.isUnused() && !at.hasLonger()) {
      Phrase shorter = at.shorter;
      if (shorter == null) {
        forget(at.last());
      } else {
        shorter.remove(at);
        noteFollowers(shorter);
        phrases--;
        at.last().uses--;
        forget(at.last());
      }
      at = shorter;
    }
  }

  /** Sets the atom of a phrase in a field, or that it has none. */
  void atom(Phrase phrase, int field, @Nullable Atom atom) {
    phrase.atom(field, atom);
    if (phrase instanceof Word word) {
      words.atom(word, field, atom);
    }
  }

  private void noteFollowers(Phrase phrase) {
    if (phrase instanceof Word word) {
      words.follow(word);
    }
  }

  /** Marks the phrases that the scanned text has. */
  void mark(WordScanner text, int fields, Matching matching) {
    matching.words.find(text, words);
    matching.words.mark(fields, matching);
  }

  private Word word(String token) {
    long hash = WordScanner.hash(token);
    Word head = words.first(hash);
    for (Word word = head; word != null; word = word.next) {
      if (word.text.equals(token)) {
        return word;
      }
    }
    Word word = new Word(numbers.take(), hash, token, head);
    WordTable table = words.withRoom(word.number);
    table.put(word);
    words = table;
    phrases++;
    return word;
  }

  /**
   * Takes a word out that no phrase needs; one that shares its hash stays, as it hardly ever is.
   */
  private void forget(Word word) {
    if (word.uses == 0
        && word.isUnused()
        && !word.hasLonger()
        && word.next == null
        && words.first(word.hash) == word) {
      words.remove(word);
      numbers.give(word.number);
      phrases--;
    }
  }
}
