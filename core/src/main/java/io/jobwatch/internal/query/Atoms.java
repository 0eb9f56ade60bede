package io.jobwatch.internal.query;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The terms that queries ask for. One thread at a time may change them; readers need no lock. */
final class Atoms {

  /** Where nothing is counted yet, a phrase of so many words is taken to be in this share. */
  private static final double[] GUESSES = {0.1, 0.05, 0.01, 0.003};

  private static final double FACT_GUESS = 0.05;

  /** A list that a reader has got is complete. */
  private static final VarHandle FILED = MethodHandles.arrayElementVarHandle(int[][].class);

  private static final VarHandle PAIRED = MethodHandles.arrayElementVarHandle(Pairs[].class);

  private final Entries entries;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Parts parts = new Parts();
  private final Map<Term.Fact, Atom> facts = new ConcurrentHashMap<>();
  private final Map<Term.Asked, Question> asked = new ConcurrentHashMap<>();
  private final Map<Term.OneOf, Choice> choices = new HashMap<>();
  private final Implied implied = new Implied();
  private final Numbers numbers = new Numbers();

  /** The atoms by number; replaced when it grows. */
  private volatile @Nullable Atom[] byId = new Atom[64];

  /** The entries that are filed under the atoms, by number; null for none. */
  private volatile int[] @Nullable [] filed = new int[64][];

  /** The entries that are filed under them and another one, by number; null for none. */
  private volatile @Nullable Pairs[] paired = new Pairs[64];

  private int pairCount;

  Atoms(Entries entries) {
    this.entries = entries;
  }

  /** The atom of a term, which is made if it is not there; null for a term that is nowhere. */
  @Nullable Atom add(Term term, int documents) {
    if (term instanceof Term.Fact fact) {
      return add(fact, documents);
    }
    if (term instanceof Term.Asked one) {
      return add(one, documents);
    }
    if (term instanceof Term.OneOf oneOf) {
      return add(oneOf, documents);
    }
    if (term instanceof Term.Words words) {
      return words.tokens().isEmpty()
          ? null
          : add(
              vocabulary.add(words.tokens()),
              words.field(),
              documents,
              GUESSES[Math.min(words.tokens().size(), GUESSES.length - 1)]);
    }
    Term.Part part = (Term.Part) term;
    return part.folded().isEmpty()
        ? null
        : add(parts.add(part.folded()), part.field(), documents, GUESSES[0]);
  }

  private Atom add(Term.Fact fact, int documents) {
    Atom known = facts.get(fact);
    if (known != null) {
      return known;
    }
    Atom atom = number(new Atom(numbers.take(), entries, fact, 0, documents, FACT_GUESS));
    facts.put(fact, atom);
    return atom;
  }

  private @Nullable Atom add(Term.Asked term, int documents) {
    Question known = asked.get(term);
    if (known != null) {
      return known.answer();
    }
    Atom words = add(term.words(), documents);
    if (words == null) {
      return null;
    }
    words.uses++;
    Atom atom = number(new Atom(numbers.take(), entries, term, 0, documents, FACT_GUESS));
    asked.put(term, new Question(atom, words));
    return atom;
  }

  private @Nullable Atom add(Term.OneOf term, int documents) {
    Choice known = choices.get(term);
    if (known != null) {
      return known.atom();
    }
    List<Atom> parts =
        term.terms().stream()
            .map(one -> add(one, documents))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (parts.size() < 2) {
      return parts.isEmpty() ? null : parts.get(0);
    }
    Atom atom = number(new Atom(numbers.take(), entries, term, 0, documents, FACT_GUESS));
    for (Atom part : parts) {
      part.uses++;
      implied.add(atom.id, part.id);
    }
    choices.put(term, new Choice(atom, parts));
    return atom;
  }

  private Atom add(TermNode node, int field, int documents, double guess) {
    Atom known = node.atom(field);
    if (known != null) {
      return known;
    }
    Atom atom = number(new Atom(numbers.take(), entries, node, field, documents, guess));
    set(node, field, atom);
    return atom;
  }

  private void set(TermNode node, int field, @Nullable Atom atom) {
    if (node instanceof Phrase phrase) {
      vocabulary.atom(phrase, field, atom);
    } else {
      node.atom(field, atom);
    }
  }

  private Atom number(Atom atom) {
    if (atom.id >= byId.length) {
      byId = Arrays.copyOf(byId, atom.id + atom.id / 2);
      filed = Arrays.copyOf(filed, byId.length);
      paired = Arrays.copyOf(paired, byId.length);
    }
    byId[atom.id] = atom;
    return atom;
  }

  /** The atom with a number. */
  Atom get(int id) {
    return Objects.requireNonNull(byId[id]);
  }

  /** The atom with a number, for readers; null if it is gone, which none of their queries has. */
  @Nullable Atom find(int id) {
    @Nullable Atom[] all = byId;
    return id < all.length ? all[id] : null;
  }

  /** Notes that one thing less is about an atom, which is forgotten with the last. */
  void release(Atom atom) {
    atom.uses--;
    if (atom.uses == 0) {
      forget(atom);
    }
  }

  private void forget(Atom atom) {
    if (atom.owner instanceof Term.Fact fact) {
      facts.remove(fact);
    } else if (atom.owner instanceof Term.Asked one) {
      release(Objects.requireNonNull(asked.remove(one)).words());
    } else if (atom.owner instanceof Term.OneOf one) {
      for (Atom part : Objects.requireNonNull(choices.remove(one)).parts()) {
        implied.remove(atom.id, part.id);
        release(part);
      }
    } else {
      TermNode node = (TermNode) atom.owner;
      set(node, atom.field, null);
      if (node instanceof Phrase phrase) {
        vocabulary.release(phrase);
      } else {
        parts.release((Part) node);
      }
    }
    byId[atom.id] = null;
    numbers.give(atom.id);
  }

  /** Files an entry under an atom. */
  void file(int id, int item) {
    Atom atom = get(id);
    atom.add(item);
    FILED.setRelease(filed, id, atom.items());
  }

  /** Takes an entry out from under an atom. */
  void unfile(int id, int position) {
    Atom atom = get(id);
    atom.remove(position);
    FILED.setRelease(filed, id, atom.live() == 0 ? null : atom.items());
  }

  /** Files an entry under two atoms. */
  void file(int id, int second, int item) {
    Pairs pairs = paired[id];
    if (pairs == null) {
      pairs = new Pairs(entries, id);
      PAIRED.setRelease(paired, id, pairs);
    }
    int before = pairs.size();
    pairs.add(second, item);
    pairCount += pairs.size() - before;
  }

  /** Takes an entry out from under two atoms. */
  void unfile(int id, int second, int position) {
    Pairs pairs = Objects.requireNonNull(paired[id]);
    int before = pairs.size();
    pairs.remove(second, position);
    pairCount += pairs.size() - before;
    if (pairs.size() == 0) {
      PAIRED.setRelease(paired, id, null);
    }
  }

  /** The lists of entries by atom, for {@link #items}. */
  int[] @Nullable [] filed() {
    return filed;
  }

  /** The entries filed under an atom, with gaps; null if there are none a reader may meet. */
  static int @Nullable [] items(int[] @Nullable [] filed, int id) {
    return id < filed.length ? (int[]) FILED.getAcquire(filed, id) : null;
  }

  /** The entries by atom that are filed under another one too, for {@link #pairs}. */
  @Nullable Pairs[] paired() {
    return paired;
  }

  /** The entries filed under an atom and another one; null if there are none. */
  static @Nullable Pairs pairs(@Nullable Pairs[] paired, int id) {
    return id < paired.length ? (Pairs) PAIRED.getAcquire(paired, id) : null;
  }

  /** How many pairs of atoms have entries. */
  int pairCount() {
    return pairCount;
  }

  /** Marks the atoms that a document has. */
  void mark(Document document, Matching matching) {
    boolean anyPart = parts.size() > 0;
    for (Document.Text text : document.texts()) {
      matching.scanner.scan(text.text());
      vocabulary.mark(matching.scanner, text.fields(), matching);
      if (anyPart) {
        parts.mark(matching.scanner, text.fields(), matching);
      }
    }
    for (Term.Fact fact : document.facts()) {
      matching.mark(facts.get(fact));
    }
    asked.forEach(
        (term, question) -> {
          if (matching.has(question.words().id) && document.asked().test(term)) {
            matching.mark(question.answer());
          }
        });
    matching.markImplied(implied.lists());
  }

  /** How many atoms there are. */
  int size() {
    return numbers.taken();
  }

  /** Above the number of every atom. */
  int limit() {
    return numbers.limit();
  }

  /** How many words, phrases, beginnings of phrases, and parts are kept. */
  int texts() {
    return vocabulary.size() + parts.size();
  }

  /** What documents are asked that have some words. */
  private record Question(Atom answer, Atom words) {}

  /** What documents have that have one of several. */
  private record Choice(Atom atom, List<Atom> parts) {}
}
