package io.jobwatch.internal.memory;

import io.jobwatch.model.Digest;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.spi.storage.DigestStore;
import io.jobwatch.spi.storage.Lease;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class InMemoryDigestStore implements DigestStore {

  private static final Comparator<Digest> BY_DUE = Comparator.comparing(Digest::dueAt);

  private final Table<String, DigestRow> digests;
  private final Table<Pair, DigestMatch> matches;

  InMemoryDigestStore(Rows rows, Transaction transaction) {
    this.digests = new Table<>(rows.digests, transaction);
    this.matches = new Table<>(rows.digestMatches, transaction);
  }

  @Override
  public Set<String> open(Collection<Digest> wanted) {
    Set<String> open = new HashSet<>();
    for (Digest digest : wanted) {
      Optional<DigestRow> known = digests.find(digest.id());
      if (known.isEmpty()) {
        Digest made = Digest.open(digest.subscriberId(), digest.dueAt());
        digests.put(digest.id(), new DigestRow(made, null));
      }
      if (known.filter(row -> row.digest().sent()).isEmpty()) {
        open.add(digest.id());
      }
    }
    return open;
  }

  @Override
  public void add(Collection<DigestMatch> added) {
    added.forEach(match -> matches.put(key(match), match));
  }

  @Override
  public List<Digest> claim(Lease lease) {
    List<Digest> claimed =
        open()
            .filter(row -> row.claimable(lease.now()))
            .map(DigestRow::digest)
            .sorted(BY_DUE)
            .limit(lease.limit())
            .toList();
    HeldLease held = HeldLease.of(lease);
    claimed.forEach(digest -> digests.put(digest.id(), new DigestRow(digest, held)));
    return claimed;
  }

  @Override
  public List<Digest> close(Collection<String> ids, String token) {
    List<DigestRow> held =
        ids.stream()
            .distinct()
            .flatMap(id -> digests.find(id).stream())
            .filter(row -> row.heldBy(token))
            .map(DigestRow::closed)
            .toList();
    held.forEach(row -> digests.put(row.digest().id(), row));
    return held.stream().map(DigestRow::digest).toList();
  }

  @Override
  public List<DigestMatch> matches(Collection<String> ids) {
    return ids.stream().distinct().flatMap(this::matches).toList();
  }

  @Override
  public List<DigestMatch> take(Collection<String> ids, Instant again) {
    List<DigestMatch> taken = matches(ids);
    taken.forEach(match -> matches.remove(key(match)));
    return taken;
  }

  @Override
  public List<Digest> of(String subscriberId) {
    return open()
        .map(DigestRow::digest)
        .filter(digest -> digest.subscriberId().equals(subscriberId))
        .sorted(BY_DUE)
        .toList();
  }

  @Override
  public Optional<Instant> nextDue() {
    return open().map(DigestRow::claimableAt).min(Comparator.naturalOrder());
  }

  /** Removes all of a subscriber's digests that are not sent. */
  void delete(String subscriberId) {
    List<String> ids = of(subscriberId).stream().map(Digest::id).toList();
    matches(ids).forEach(match -> matches.remove(key(match)));
    ids.forEach(digests::remove);
  }

  private Stream<DigestRow> open() {
    return digests.all().filter(row -> !row.digest().sent());
  }

  private Stream<DigestMatch> matches(String id) {
    return matches.after(new Pair(id, "")).takeWhile(match -> match.digestId().equals(id));
  }

  /** No identifier of a posting has a blank in it. */
  private static Pair key(DigestMatch match) {
    return new Pair(match.digestId(), match.item().postingUid() + " " + match.item().alertId());
  }
}
