package io.jobwatch.notify;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.spi.storage.LedgerStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What subscribers were told, with what is being added to it in this transaction. */
final class Told {

  private record Topic(String subscriberId, String postingUid) {}

  private final Map<Topic, List<LedgerEntry>> byTopic = new HashMap<>();
  private final Set<Topic> unreadable = new HashSet<>();
  private final List<LedgerEntry> added = new ArrayList<>();

  /**
   * Reads what was told.
   *
   * @param postingUids the postings asked for, by the subscriber's id
   */
  static Told read(LedgerStore ledger, Map<String, ? extends Collection<String>> postingUids) {
    Told told = new Told();
    ledger
        .history(postingUids, (id, uid) -> told.unreadable.add(new Topic(id, uid)))
        .forEach(told::put);
    told.byTopic.values().forEach(entries -> entries.sort(LedgerEntry.BY_SEQUENCE));
    return told;
  }

  /** What a subscriber was told, without what was to be told and left out. */
  List<LedgerEntry> of(String subscriberId, String postingUid) {
    return all(subscriberId, postingUid).stream().filter(LedgerEntry::told).toList();
  }

  /** Whether a part of it cannot be read, without which nobody can say what is new. */
  boolean unreadable(String subscriberId, String postingUid) {
    return unreadable.contains(new Topic(subscriberId, postingUid));
  }

  /**
   * One more than the last, and not their number: retention may have removed the first ones. What
   * was left out keeps its number, or two transactions could both tell under numbers that differ.
   */
  int nextSequence(String subscriberId, String postingUid) {
    List<LedgerEntry> history = all(subscriberId, postingUid);
    return history.isEmpty() ? 1 : history.get(history.size() - 1).sequence() + 1;
  }

  void add(LedgerEntry entry) {
    put(entry);
    added.add(entry);
  }

  /** The entries added in this transaction. */
  List<LedgerEntry> added() {
    return added;
  }

  /** Why a subscriber with such a history is told by an alert. */
  static EventType event(List<LedgerEntry> history, ChangeKind cause, String alertId, int score) {
    if (history.isEmpty()) {
      return EventType.NEW_MATCH;
    }
    if (cause == ChangeKind.REOPENED) {
      return EventType.STATUS_CHANGED;
    }
    // Better than anything told, and than something of this alert: others may score differently.
    boolean better =
        history.stream().anyMatch(told -> told.alertId().equals(alertId))
            && history.stream().allMatch(told -> score > told.score());
    return better ? EventType.SCORE_IMPROVED : EventType.NEW_MATCH;
  }

  private List<LedgerEntry> all(String subscriberId, String postingUid) {
    return byTopic.getOrDefault(new Topic(subscriberId, postingUid), List.of());
  }

  private void put(LedgerEntry entry) {
    byTopic
        .computeIfAbsent(
            new Topic(entry.subscriberId(), entry.postingUid()), topic -> new ArrayList<>())
        .add(entry);
  }
}
