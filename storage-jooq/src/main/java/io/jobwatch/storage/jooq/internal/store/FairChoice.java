package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.spi.storage.Urgency;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses deliveries: the more urgent first, where a long wait counts for the oldest delivery of
 * each subscriber, so that neither a stream of urgent ones nor anybody's old backlog starves
 * others; then in rounds, in which every subscriber has the one that has been due longest; each
 * destination once.
 */
final class FairChoice {

  /**
   * A delivery that can be claimed.
   *
   * @param queueNumber which one
   * @param urgency 0 for the most urgent
   * @param subscriberKey whose it is
   * @param destinationKey where it goes
   * @param dueAt since when it is due
   */
  record Candidate(
      long queueNumber, int urgency, String subscriberKey, String destinationKey, long dueAt) {}

  private static final Comparator<Candidate> BY_AGE =
      Comparator.comparingLong(Candidate::dueAt).thenComparingLong(Candidate::queueNumber);

  private final int limit;
  private final Instant now;
  private final Set<String> aged = new HashSet<>();
  private final List<Long> chosen = new ArrayList<>();
  private final Set<String> destinations = new HashSet<>();

  FairChoice(int limit, Instant now) {
    this.limit = limit;
    this.now = now;
  }

  /** Chooses among more candidates, which come after those before. */
  void among(Collection<Candidate> candidates) {
    TreeMap<Integer, List<Candidate>> byUrgency = new TreeMap<>();
    candidates.stream()
        .sorted(BY_AGE)
        .forEach(
            candidate ->
                byUrgency
                    .computeIfAbsent(urgency(candidate), urgency -> new ArrayList<>())
                    .add(candidate));
    byUrgency.values().forEach(this::inRounds);
  }

  /** To be asked by age. */
  private int urgency(Candidate candidate) {
    return aged.add(candidate.subscriberKey())
        ? Urgency.aged(candidate.urgency(), Micros.instant(candidate.dueAt()), now)
        : candidate.urgency();
  }

  boolean full() {
    return chosen.size() == limit;
  }

  /** The destinations that have their delivery. */
  Set<String> destinations() {
    return destinations;
  }

  /** The deliveries chosen, in order. */
  List<Long> chosen() {
    return chosen;
  }

  /** The candidates are in the order of their age. */
  private void inRounds(List<Candidate> candidates) {
    Map<String, Deque<Candidate>> queues = new LinkedHashMap<>();
    candidates.forEach(
        candidate ->
            queues
                .computeIfAbsent(candidate.subscriberKey(), key -> new ArrayDeque<>())
                .add(candidate));
    List<Deque<Candidate>> open = new ArrayList<>(queues.values());
    while (!open.isEmpty() && !full()) {
      open.forEach(this::serve);
      open.removeIf(Deque::isEmpty);
      open.sort(Comparator.comparing(Deque::element, BY_AGE));
    }
  }

  /** Takes the first delivery whose destination is free; those before it are passed over. */
  private void serve(Deque<Candidate> queue) {
    while (!queue.isEmpty() && !full()) {
      Candidate candidate = queue.remove();
      if (destinations.add(candidate.destinationKey())) {
        chosen.add(candidate.queueNumber());
        return;
      }
    }
  }
}
