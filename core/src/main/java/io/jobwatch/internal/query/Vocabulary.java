package io.jobwatch.internal.query;

import io.jobwatch.internal.words.WordScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phrases that are looked for, found in one pass over a text. */
final class Vocabulary {

  private final LongTable<Word> words = new LongTable<>();
  private int phrases;

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
        phrases--;
        at.last().uses--;
        forget(at.last());
      }
      at = shorter;
    }
  }

  /** Marks the phrases that the scanned text has. */
  void mark(WordScanner text, int fields, Matching matching) {
    int count = find(text, matching);
    int[] places = matching.places();
    @Nullable Word[] found = matching.words();
    for (int i = 0; i < count; i++) {
      int place = places[i];
      Word word = found[place];
      if (word != null) {
        word.mark(fields, matching);
        if (word.hasLonger()) {
          markLonger(word, found, place + 1, fields, matching);
        }
      }
    }
  }

  /** Puts the words where they stand in the text, and returns how many places may have one. */
  private int find(WordScanner text, Matching matching) {
    int size = text.size();
    matching.clear(size + 1);
    int[] places = matching.places();
    @Nullable Word[] found = matching.words();
    LongTable.Slots slots = words.slots();
    long[] hashes = text.hashes();
    int count = 0;
    for (int i = 0; i < size; i++) {
      places[count] = i;
      count += slots.maybe(hashes[i]); // a branch would be guessed wrongly too often
    }
    for (int i = 0; i < count; i++) {
      int place = places[i];
      Word word = words.get(slots, hashes[place]);
      while (word != null && !word.is(text, place)) {
        word = word.next;
      }
      found[place] = word;
    }
    return count;
  }

  private static void markLonger(
      Phrase start, @Nullable Word[] found, int from, int fields, Matching matching) {
    int next = from;
    Word word = found[next];
    Phrase phrase = word == null ? null : start.then(word);
    while (phrase != null) {
      phrase.mark(fields, matching);
      word = found[++next];
      phrase = word == null ? null : phrase.then(word);
    }
  }

  private Word word(String token) {
    long hash = WordScanner.hash(token);
    Word head = words.get(hash);
    for (Word word = head; word != null; word = word.next) {
      if (word.is(token)) {
        return word;
      }
    }
    Word word = new Word(hash, token, head);
    words.put(hash, word);
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
        && words.get(word.hash) == word) {
      words.remove(word.hash);
      phrases--;
    }
  }
}
