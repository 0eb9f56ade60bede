package io.jobwatch.notify;

import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.EventType;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.spi.storage.LedgerStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one subscriber was told, with what is being added to it in this transaction. */
final class Told {

  private final Map<String, List<LedgerEntry>> byPosting = new HashMap<>();
  private final List<LedgerEntry> added = new ArrayList<>();

  static Told read(LedgerStore ledger, String subscriberId, Collection<String> postingUids) {
    Told told = new Told();
    ledger.history(subscriberId, postingUids).forEach(told::put);
    return told;
  }

  List<LedgerEntry> of(String postingUid) {
    return List.copyOf(byPosting.getOrDefault(postingUid, List.of()));
  }

  int nextSequence(String postingUid) {
    List<LedgerEntry> told = byPosting.getOrDefault(postingUid, List.of());
    // Not their number: retention may have removed the first ones.
    return told.isEmpty() ? 1 : told.get(told.size() - 1).sequence() + 1;
  }

  void add(LedgerEntry entry) {
    put(entry);
    added.add(entry);
  }

  /** The entries added in this transaction, each with the notification that carries it by now. */
  List<LedgerEntry> added(Outgoing outgoing) {
    return added.stream().map(outgoing::carried).toList();
  }

  static EventType event(List<LedgerEntry> history, ChangeKind cause, int score) {
    if (history.isEmpty()) {
      return EventType.NEW_MATCH;
    }
    if (cause == ChangeKind.REOPENED) {
      return EventType.STATUS_CHANGED;
    }
    // Better than anything told, by whichever alert: matchers of two alerts may score differently.
    boolean better = history.stream().allMatch(told -> score > told.score());
    return better ? EventType.SCORE_IMPROVED : EventType.NEW_MATCH;
  }

  private void put(LedgerEntry entry) {
    byPosting.computeIfAbsent(entry.postingUid(), uid -> new ArrayList<>()).add(entry);
  }
}
