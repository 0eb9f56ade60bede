package io.jobwatch.internal.memory;

import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.spi.storage.MatchStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

record InMemoryMatchStore(Table<Pair, Match> matches) implements MatchStore {

  private static final Comparator<Match> OLDEST_FIRST = Comparator.comparing(Match::at);

  @Override
  public void save(Collection<Match> saved) {
    saved.forEach(match -> matches.put(new Pair(match.alertId(), match.postingUid()), match));
  }

  @Override
  public Optional<Match> find(String alertId, String postingUid) {
    return matches.find(new Pair(alertId, postingUid));
  }

  @Override
  public List<Match> of(String alertId, int limit) {
    return matches
        .after(new Pair(alertId, ""))
        .takeWhile(match -> match.alertId().equals(alertId))
        .sorted(OLDEST_FIRST.reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Match> with(MatchOutcome outcome, int limit) {
    return matches
        .all()
        .filter(match -> match.outcome() == outcome)
        .sorted(OLDEST_FIRST)
        .limit(limit)
        .toList();
  }
}
