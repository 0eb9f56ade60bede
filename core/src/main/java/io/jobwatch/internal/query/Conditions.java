package io.jobwatch.internal.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of all queries, each kept once however many queries have it. One thread at a time
 * may change them.
 */
final class Conditions {

  private static final Comparator<Atom> BY_ID = Comparator.comparingInt(atom -> atom.id);

  private final Atoms atoms;
  private final Shards<ConditionNode, ConditionNode> known = new Shards<>();
  private final Numbers numbers = new Numbers();
  private final Ranges ranges = new Ranges();
  private final ConditionNode always;
  private volatile @Nullable ConditionNode[] nodes = new ConditionNode[64];

  /** How many references to atoms the conditions hold. */
  private long references;

  Conditions(Atoms atoms) {
    this.atoms = atoms;
    this.always = known(new AtLeastNode(0, new Atom[0]));
    this.always.uses++;
  }

  /** What every document meets. */
  ConditionNode always() {
    return always;
  }

  /** The conditions by number; only grows. */
  @Nullable ConditionNode[] nodes() {
    return nodes;
  }

  Ranges ranges() {
    return ranges;
  }

  int size() {
    return numbers.taken();
  }

  long references() {
    return references;
  }

  /** The conditions of a query, those that all have to hold taken apart. */
  Set<ConditionNode> add(List<Condition> query, int documents) {
    Set<ConditionNode> added = new LinkedHashSet<>();
    for (Condition condition : query) {
      if (condition instanceof Condition.AtLeast atLeast) {
        addAtLeast(atLeast, documents, added);
      } else if (condition instanceof Condition.NoneOf none) {
        Atom[] present = distinct(none.terms(), documents);
        if (present.length > 0) {
          added.add(known(new NoneNode(present)));
        }
      } else {
        Condition.Reaches reaches = (Condition.Reaches) condition;
        Atom[] otherwise = distinct(reaches.otherwise(), documents);
        added.add(known(new ReachesNode(reaches.number(), reaches.bound(), otherwise)));
      }
    }
    return added;
  }

  private void addAtLeast(Condition.AtLeast condition, int documents, Set<ConditionNode> added) {
    Atom[] present = atoms(condition.terms(), documents);
    if (condition.least() == 1) {
      added.add(known(new AtLeastNode(1, Arrays.stream(present).distinct().toArray(Atom[]::new))));
    } else if (condition.least() > present.length) {
      Arrays.stream(present).distinct().filter(atom -> atom.uses == 0).forEach(atoms::release);
      added.add(known(new AtLeastNode(1, new Atom[0])));
    } else if (condition.least() == present.length) {
      for (Atom atom : present) {
        added.add(known(new AtLeastNode(1, new Atom[] {atom})));
      }
    } else {
      added.add(known(new AtLeastNode(condition.least(), present)));
    }
  }

  /** The atoms of the terms that can be somewhere, in a fixed order. */
  private Atom[] atoms(List<Term> terms, int documents) {
    return terms.stream()
        .map(term -> atoms.add(term, documents))
        .filter(Objects::nonNull)
        .sorted(BY_ID)
        .toArray(Atom[]::new);
  }

  private Atom[] distinct(List<Term> terms, int documents) {
    return Arrays.stream(atoms(terms, documents)).distinct().toArray(Atom[]::new);
  }

  private ConditionNode known(ConditionNode asked) {
    ConditionNode there = known.get(asked);
    if (there != null) {
      return there;
    }
    asked.id = numbers.take();
    for (Atom atom : asked.atoms()) {
      atom.uses++;
    }
    references += asked.atoms().length;
    known.put(asked, asked);
    @Nullable ConditionNode[] current = nodes;
    if (asked.id >= current.length) {
      current = Arrays.copyOf(current, 2 * asked.id);
    }
    current[asked.id] = asked;
    nodes = current;
    return asked;
  }

  /** Files an entry under its access condition. */
  void file(Entry entry, int documents) {
    ConditionNode access = entry.access;
    if (access.live() == 0) {
      access.open(documents);
      if (access instanceof ReachesNode reaches) {
        ranges.open(reaches);
      }
    }
    access.add(entry);
    access.uses++;
    for (int id : entry.others) {
      node(id).uses++;
    }
  }

  /** Takes an entry out that no reader can meet any more, with the conditions only it had. */
  void unfile(Entry entry) {
    ConditionNode access = entry.access;
    access.remove(entry.position);
    if (access.live() == 0) {
      access.close();
      if (access instanceof ReachesNode reaches) {
        ranges.close(reaches);
      }
    }
    release(access);
    for (int id : entry.others) {
      release(node(id));
    }
  }

  /** The conditions of an entry. */
  Set<ConditionNode> of(Entry entry) {
    Set<ConditionNode> all = new LinkedHashSet<>();
    all.add(entry.access);
    for (int id : entry.others) {
      all.add(node(id));
    }
    return all;
  }

  private ConditionNode node(int id) {
    return Objects.requireNonNull(nodes[id]);
  }

  private void release(ConditionNode node) {
    node.uses--;
    if (node.uses > 0) {
      return;
    }
    known.remove(node);
    nodes[node.id] = null;
    numbers.give(node.id);
    references -= node.atoms().length;
    for (Atom atom : node.atoms()) {
      atom.uses--;
      if (atom.uses == 0) {
        atoms.release(atom);
      }
    }
  }
}
