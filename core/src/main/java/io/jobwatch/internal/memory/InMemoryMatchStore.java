package io.jobwatch.internal.memory;

import io.jobwatch.model.Alert;
import io.jobwatch.model.Match;
import io.jobwatch.model.MatchOutcome;
import io.jobwatch.model.Page;
import io.jobwatch.model.PageCursor;
import io.jobwatch.spi.storage.MatchStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record InMemoryMatchStore(Table<Pair, MatchRow> matches, Table<String, Alert> alerts)
    implements MatchStore {

  private static final Comparator<Match> OLDEST_FIRST = Comparator.comparing(Match::at);

  @Override
  public void save(Collection<Match> saved) {
    for (Match match : saved) {
      RowTexts.check(match);
      Pair pair = new Pair(match.alertId(), match.postingUid());
      alerts
          .find(match.alertId())
          .map(Alert::subscriberId)
          .or(() -> matches.find(pair).map(MatchRow::subscriberId))
          .ifPresent(subscriberId -> matches.put(pair, new MatchRow(subscriberId, match)));
    }
  }

  @Override
  public Optional<Match> find(String alertId, String postingUid) {
    return matches.find(new Pair(alertId, postingUid)).map(MatchRow::match);
  }

  @Override
  public List<Match> find(Map<String, ? extends Collection<String>> postingUids) {
    return postingUids.entrySet().stream()
        .flatMap(of -> of.getValue().stream().distinct().map(uid -> find(of.getKey(), uid)))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Match> of(String alertId, int limit) {
    return ofAlert(alertId).sorted(OLDEST_FIRST.reversed()).limit(limit).toList();
  }

  @Override
  public List<Match> with(MatchOutcome outcome, int limit) {
    return all()
        .filter(match -> match.outcome() == outcome)
        .sorted(OLDEST_FIRST)
        .limit(limit)
        .toList();
  }

  @Override
  public Page<Match> pageOfAlert(String alertId, @Nullable PageCursor after, int limit) {
    return page(ofAlert(alertId), after, limit);
  }

  @Override
  public Page<Match> pageOfSubscriber(String subscriberId, @Nullable PageCursor after, int limit) {
    return page(
        matches.all().filter(row -> row.subscriberId().equals(subscriberId)).map(MatchRow::match),
        after,
        limit);
  }

  private Stream<Match> ofAlert(String alertId) {
    Optional<String> owner = alerts.find(alertId).map(Alert::subscriberId);
    return matches
        .all()
        .filter(row -> row.match().alertId().equals(alertId))
        .filter(row -> owner.isEmpty() || row.subscriberId().equals(owner.get()))
        .map(MatchRow::match);
  }

  private Stream<Match> all() {
    return matches.all().map(MatchRow::match);
  }

  private static Page<Match> page(Stream<Match> rows, @Nullable PageCursor after, int limit) {
    return Places.newestFirst(
        rows,
        match -> new PageCursor(match.at(), match.postingUid() + " " + match.alertId()),
        after,
        limit);
  }
}
