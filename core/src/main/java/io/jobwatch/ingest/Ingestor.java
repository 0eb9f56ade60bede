package io.jobwatch.ingest;

import io.jobwatch.internal.work.EarlyWork;
import io.jobwatch.model.ChangeKind;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingChange;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingStatus;
import io.jobwatch.model.Source;
import io.jobwatch.model.SourceHealth;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.storage.PostingSummary;
import io.jobwatch.spi.storage.Storage;
import io.jobwatch.spi.storage.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Stores what is wanted of what a source lists. Idempotent: the same listing again changes nothing
 * but when the postings were last seen. Postings, their changes and what waits to be matched are
 * stored together, a batch a transaction; what a broken-off ingest has not stored, the next one
 * finds to be new. What is new at the {@linkplain Source#quietStart() quiet start} of a source does
 * not wait to be matched: it is as if all alerts had been saved after it.
 *
 * <p>While a batch is written the next one is cleaned by one of the threads of {@link
 * java.util.concurrent.ForkJoinPool#commonPool} if one is free, and by the caller's otherwise. Safe
 * for use by several threads at once, for different sources.
 */
public final class Ingestor {

  private static final int BATCH = 500;

  private final Storage storage;
  private final Predicate<PostingContent> wanted;
  private final Consumer<Stores> first;

  /**
   * An ingest of all that is listed.
   *
   * @param storage the storage
   */
  public Ingestor(Storage storage) {
    this(storage, content -> true, stores -> {});
  }

  /**
   * An ingest of what is wanted, that may be broken off.
   *
   * @param storage the storage
   * @param wanted which postings are stored, by their cleaned content, which several threads may
   *     ask for; the others count as listed elsewhere
   * @param first done first in each of its transactions; what it throws ends the ingest, and
   *     nothing of that transaction is stored
   */
  public Ingestor(Storage storage, Predicate<PostingContent> wanted, Consumer<Stores> first) {
    this.storage = storage;
    this.wanted = wanted;
    this.first = first;
  }

  /**
   * Stores a complete listing; postings that are missing from it, or are elsewhere now, may expire.
   *
   * @param source the source
   * @param result what it lists
   * @param trust how far the listing can be trusted
   * @param before how fetching the source had gone until then
   * @param now when it was fetched
   * @return what was found
   */
  public IngestResult ingest(
      Source source,
      FetchResult.Complete result,
      ListingTrust trust,
      SourceHealth before,
      Instant now) {
    return ingest(Listing.of(source, result, trust, wanted), before, now);
  }

  /**
   * Stores a part of a listing; nothing expires.
   *
   * @param source the source
   * @param result the part that could be read
   * @param trust how far the listing can be trusted
   * @param before how fetching the source had gone until then
   * @param now when it was fetched
   * @return what was found
   */
  public IngestResult ingest(
      Source source,
      FetchResult.Partial result,
      ListingTrust trust,
      SourceHealth before,
      Instant now) {
    return ingest(Listing.of(source, result, trust, wanted), before, now);
  }

  private IngestResult ingest(Listing listing, SourceHealth before, Instant now) {
    Appearance appearance = Appearance.in(listing, before.lastSucceeded(), now);
    boolean quiet = listing.source().quietStart() && before.lastSucceeded() == null;
    List<PostingChange> changes = new ArrayList<>();
    List<Listing.Entry> batch = listing.next(BATCH);
    while (!batch.isEmpty()) {
      List<Listing.Entry> entries = batch;
      // The next ones are cleaned while these are written.
      EarlyWork<List<Listing.Entry>> next = EarlyWork.begin(() -> listing.next(BATCH));
      changes.addAll(transaction(stores -> store(stores, entries, appearance, quiet, now)));
      batch = next.result();
    }
    Absence absence = new Absence(listing, before, now);
    changes.addAll(transaction(absence::store));
    return new IngestResult(
        listing.size(),
        listing.elsewhere().size(),
        changes,
        listing.refused(),
        absence.emptyAnswers(),
        absence.doubted(),
        absence.pending());
  }

  private List<PostingChange> transaction(Function<Stores, List<PostingChange>> work) {
    return storage.transaction(
        stores -> {
          first.accept(stores);
          return work.apply(stores);
        });
  }

  private static List<PostingChange> store(
      Stores stores, List<Listing.Entry> batch, Appearance appearance, boolean quiet, Instant now) {
    Map<String, PostingSummary> known = new HashMap<>();
    stores
        .postings()
        .summaries(batch.stream().map(Listing.Entry::uid).toList())
        .forEach(summary -> known.put(summary.uid(), summary));
    List<String> unchanged = new ArrayList<>();
    Map<String, Listing.Entry> touched = new HashMap<>();
    List<PostingChange> changes = new ArrayList<>();
    for (Listing.Entry entry : batch) {
      PostingSummary summary = known.get(entry.uid());
      if (summary == null) {
        if (!entry.filled()) {
          JobPosting posting =
              appearance.ofNew(JobPosting.first(entry.key(), entry.content(), now));
          changes.add(new PostingChange(ChangeKind.NEW, posting, Set.of(), now));
        }
      } else if (isUnchanged(entry, summary)) {
        unchanged.add(summary.uid());
      } else {
        touched.put(summary.uid(), entry);
      }
    }
    changes.addAll(compare(stores.postings().find(touched.keySet()), touched, appearance, now));
    stores.postings().seen(unchanged, now);
    save(stores, changes, change -> !quiet || change.kind() != ChangeKind.NEW);
    return changes;
  }

  private static boolean isUnchanged(Listing.Entry entry, PostingSummary summary) {
    PostingStatus status = entry.filled() ? PostingStatus.FILLED : PostingStatus.ACTIVE;
    return summary.status() == status
        && (entry.filled() || summary.contentHash().equals(entry.hash()));
  }

  private static List<PostingChange> compare(
      Collection<JobPosting> before,
      Map<String, Listing.Entry> listed,
      Appearance appearance,
      Instant now) {
    List<PostingChange> changes = new ArrayList<>();
    for (JobPosting old : before) {
      Listing.Entry entry = listed.get(old.uid());
      if (entry != null) {
        changes.add(change(old, entry, appearance, now));
      }
    }
    return changes;
  }

  private static PostingChange change(
      JobPosting old, Listing.Entry entry, Appearance appearance, Instant now) {
    if (entry.filled()) {
      JobPosting filled = old.closed(PostingStatus.FILLED, now);
      return new PostingChange(ChangeKind.FILLED, filled, Set.of(), now);
    }
    ChangeKind kind =
        old.status() == PostingStatus.ACTIVE ? ChangeKind.CHANGED : ChangeKind.REOPENED;
    JobPosting listed = appearance.ofKnown(old, old.listed(entry.content(), now));
    return new PostingChange(kind, listed, old.content().changedFields(entry.content()), now);
  }

  static void save(Stores stores, List<PostingChange> changes) {
    save(stores, changes, change -> true);
  }

  /** Saves the postings of changes, and which of the changes are to be matched. */
  private static void save(
      Stores stores, List<PostingChange> changes, Predicate<PostingChange> matched) {
    if (changes.isEmpty()) {
      return;
    }
    List<JobPosting> postings = changes.stream().map(PostingChange::posting).toList();
    stores.postings().save(postings, Signatures.begin(postings)::of);
    List<PostingChange> waiting = changes.stream().filter(matched).toList();
    if (!waiting.isEmpty()) {
      stores.changes().add(waiting);
    }
  }
}
