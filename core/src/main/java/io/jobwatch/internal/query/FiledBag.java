package io.jobwatch.internal.query;

/** The entries filed under a condition to which no atom leads, or more than atoms lead. */
final class FiledBag extends EntryBag {

  private final Entries entries;

  FiledBag(Entries entries) {
    this.entries = entries;
  }

  @Override
  void placed(int item, int position) {
    entries.get(item).position = position;
  }
}
