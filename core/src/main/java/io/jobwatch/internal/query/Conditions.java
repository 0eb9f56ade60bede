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
    IntStream.of(made)
        .distinct()
        .mapToObj(atoms::get)
        .filter(atom -> atom.uses == 0)
        .forEach(atoms::release);
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

  /**
   * Files a query under one of its conditions.
   *
   * @param others its other conditions, those that fail most often first
   */
  Entry file(Object value, ConditionNode access, int[] others, long from, int documents) {
    int[] triggers = access.triggers(atoms, documents);
    boolean certain = access.isCertain();
    int[] checks = certain ? others : prepended(access.id, others);
    int[] first =
        IntStream.of(checks)
            .filter(id -> node(id).isSimple())
            .limit(Entries.SIDE_BY_SIDE)
            .toArray();
    Entry entry = new Entry(value, access, without(checks, first), from);
    entries.add(entry, first);
    entry.triggers = triggers;
    entry.positions = triggers.length == 0 ? triggers : new int[triggers.length];
    int item = entry.number;
    for (int trigger : triggers) {
      atoms.file(trigger, item);
    }
    if (access instanceof ReachesNode reaches) {
      ranges.add(reaches, item);
    } else if (access.equals(always)) {
      unfiled.add(item);
    }
    access.uses++;
    for (int id : others) {
      node(id).uses++;
    }
    return entry;
  }

  /** Takes an entry out that no reader can meet any more, with the conditions only it had. */
  void unfile(Entry entry) {
    int[] others = others(entry);
    ConditionNode access = entry.access;
    for (int i = 0; i < entry.triggers.length; i++) {
      atoms.unfile(entry.triggers[i], entry.positions[i]);
    }
    if (access instanceof ReachesNode reaches) {
      ranges.remove(reaches, entry.position);
    } else if (access.equals(always)) {
      unfiled.remove(entry.position);
    }
    entries.remove(entry);
    release(access);
    for (int id : others) {
      release(node(id));
    }
  }

  /** The numbers of the conditions of an entry but its access. */
  int[] others(Entry entry) {
    return entries.checks(entry).filter(id -> id != entry.access.id).toArray();
  }

  private static int[] without(int[] all, int[] some) {
    return all.length == some.length
        ? Entry.NOTHING
        : IntStream.of(all)
            .filter(id -> IntStream.of(some).noneMatch(other -> other == id))
            .toArray();
  }

  private static int[] prepended(int first, int[] others) {
    int[] all = new int[others.length + 1];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }

  /** The conditions of an entry. */
  Set<ConditionNode> of(Entry entry) {
    Set<ConditionNode> all = new LinkedHashSet<>();
    all.add(entry.access);
    for (int id : others(entry)) {
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
    references -= node.atoms.length;
    for (int id : node.atoms) {
      Atom atom = atoms.get(id);
      atom.uses--;
      if (atom.uses == 0) {
        atoms.release(atom);
      }
    }
  }
}
