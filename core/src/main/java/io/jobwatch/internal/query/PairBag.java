package io.jobwatch.internal.query;

/** The entries filed under two atoms, both of which a document must have to be led to them. */
final class PairBag extends EntryBag {

  private final Entries entries;
  private final int atom;
  private final int second;

  PairBag(Entries entries, int atom, int second) {
    this.entries = entries;
    this.atom = atom;
    this.second = second;
  }

  @Override
  void placed(int item, int position) {
    entries.get(item).placed(atom, second, position);
  }
}
