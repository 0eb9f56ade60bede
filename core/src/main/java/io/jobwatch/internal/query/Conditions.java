package io.jobwatch.internal.query;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of all queries, each kept once however many queries have it. One thread at a time
 * may change them.
 */
final class Conditions {

  private final Entries entries;
  private final Atoms atoms;
  private final Shards<ConditionNode, ConditionNode> known = new Shards<>();
  private final Numbers numbers = new Numbers();
  private final Ranges ranges;

  /** The condition with the number 0, which every document meets. */
  private final ConditionNode always;

  /** The entries that nothing leads to. */
  private final FiledBag unfiled;

  private volatile @Nullable ConditionNode[] nodes = new ConditionNode[64];

  /** How many references to atoms the conditions hold. */
  private long references;

  Conditions(Entries entries, Atoms atoms) {
    this.entries = entries;
    this.atoms = atoms;
    this.ranges = new Ranges(entries);
    this.unfiled = new FiledBag(entries);
    this.always = known(new AtLeastNode(0, new int[0]));
    this.always.uses++;
  }

  /** What every document meets. */
  ConditionNode always() {
    return always;
  }

  /** The entries to check whatever a document has. */
  FiledBag unfiled() {
    return unfiled;
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
      } else if (condition instanceof Condition.AtLeastGroups groups) {
        addGroups(groups, documents, added);
      } else if (condition instanceof Condition.NoneOf none) {
        int[] present = distinct(none.terms(), documents);
        if (present.length > 0) {
          added.add(known(new NoneNode(present)));
        }
      } else {
        Condition.Reaches reaches = (Condition.Reaches) condition;
        int[] otherwise = distinct(reaches.otherwise(), documents);
        added.add(known(new ReachesNode(reaches.number(), reaches.bound(), otherwise)));
      }
    }
    return added;
  }

  private void addAtLeast(Condition.AtLeast condition, int documents, Set<ConditionNode> added) {
    int[] present = atoms(condition.terms(), documents);
    if (condition.least() == 1) {
      added.add(known(new AtLeastNode(1, IntStream.of(present).distinct().toArray())));
    } else if (condition.least() > present.length) {
      added.add(never(present));
    } else if (condition.least() == present.length) {
      for (int atom : present) {
        added.add(known(new AtLeastNode(1, new int[] {atom})));
      }
    } else {
      added.add(known(new AtLeastNode(condition.least(), present)));
    }
  }

  private void addGroups(
      Condition.AtLeastGroups condition, int documents, Set<ConditionNode> added) {
    List<int[]> groups =
        condition.groups().stream()
            .map(group -> distinct(group, documents))
            .filter(group -> group.length > 0)
            .toList();
    int[] all = groups.stream().flatMapToInt(IntStream::of).sorted().toArray();
    if (condition.least() == 1) {
      added.add(known(new AtLeastNode(1, IntStream.of(all).distinct().toArray())));
    } else if (condition.least() > groups.size()) {
      added.add(never(all));
    } else if (condition.least() == groups.size()) {
      groups.forEach(group -> added.add(known(new AtLeastNode(1, group))));
    } else if (all.length == groups.size()) {
      added.add(known(new AtLeastNode(condition.least(), all)));
    } else {
      added.add(known(new GroupsNode(condition.least(), groups)));
    }
  }

  /** A condition that never holds, in place of one about these atoms. */
  private ConditionNode never(int[] made) {
    int[] different = IntStream.of(made).distinct().toArray();
    for (int atom : different) {
      atoms.get(atom).uses++;
    }
    for (int atom : different) {
      atoms.release(atoms.get(atom));
    }
    return known(new AtLeastNode(1, new int[0]));
  }

  /** The numbers of the terms that can be somewhere, in order. */
  private int[] atoms(List<Term> terms, int documents) {
    return terms.stream()
        .map(term -> atoms.add(term, documents))
        .filter(Objects::nonNull)
        .mapToInt(atom -> atom.id)
        .sorted()
        .toArray();
  }

  private int[] distinct(List<Term> terms, int documents) {
    return IntStream.of(atoms(terms, documents)).distinct().toArray();
  }

  private ConditionNode known(ConditionNode asked) {
    ConditionNode there = known.get(asked);
    if (there != null) {
      return there;
    }
    asked.id = numbers.take();
    for (int atom : asked.atoms) {
      atoms.get(atom).uses++;
    }
    references += asked.atoms.length;
    known.put(asked, asked);
    @Nullable ConditionNode[] current = nodes;
    if (asked.id >= current.length) {
      current = Arrays.copyOf(current, 2 * asked.id);
    }
    current[asked.id] = asked;
    nodes = current;
    if (asked.isSimple()) {
      entries.put(asked);
    }
    return asked;
  }

  /** The condition with a number. */
  ConditionNode node(int id) {
    return Objects.requireNonNull(nodes[id]);
  }

  /** Forgets a condition that one query less has, if no other has it. */
  void release(ConditionNode node) {
    node.uses--;
    if (node.uses > 0) {
      return;
    }
    known.remove(node);
    nodes[node.id] = null;
    numbers.give(node.id);
    references -= node.atoms.length;
    for (int id : node.atoms) {
      atoms.release(atoms.get(id));
    }
  }
}
