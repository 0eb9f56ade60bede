package io.jobwatch.notify;

import io.jobwatch.match.ScoredMatch;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.spi.storage.MatchStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was held so far of the matches of one transaction. */
final class HeldBefore {

  private record Topic(String alertId, String postingUid) {}

  private final Map<Topic, Match> held = new HashMap<>();

  /**
   * Reads what was held. Only of a plain change may more have happened before: nothing is held of
   * what is new, and a reopening says most already.
   */
  static HeldBefore read(MatchStore matches, Collection<Rated> rated) {
    Map<String, List<String>> changed =
        rated.stream()
            .filter(one -> one.match().cause() == ChangeKind.CHANGED)
            .collect(
                Collectors.groupingBy(
                    one -> one.match().alert().id(),
                    Collectors.mapping(Rated::uid, Collectors.toList())));
    HeldBefore before = new HeldBefore();
    if (!changed.isEmpty()) {
      matches.find(changed).stream()
          .filter(match -> match.outcome() == MatchOutcome.HELD)
          .forEach(match -> before.held.put(new Topic(match.alertId(), match.postingUid()), match));
    }
    return before;
  }

  /**
   * A match with all that happened to its posting since it was first held, unless its subscriber
   * was told of the posting meanwhile, by whichever alert.
   */
  Rated whole(Rated rated, List<LedgerEntry> history) {
    ScoredMatch match = rated.match();
    Match before = held.get(new Topic(match.alert().id(), rated.uid()));
    return before == null || toldSince(before, history)
        ? rated
        : new Rated(
            new ScoredMatch(
                match.alert(), match.posting(), before.cause().and(match.cause()), match.verdict()),
            rated.threshold(),
            rated.uid());
  }

  private static boolean toldSince(Match before, List<LedgerEntry> history) {
    return history.stream().anyMatch(told -> !told.at().isBefore(before.at()));
  }
}
