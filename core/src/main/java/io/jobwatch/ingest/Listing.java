package io.jobwatch.ingest;

import io.jobwatch.internal.text.TextCleaner;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.PostingKey;
import io.jobwatch.model.Source;
import io.jobwatch.spi.scraper.FetchResult;
import io.jobwatch.spi.scraper.ListingTrust;
import io.jobwatch.spi.scraper.RefusedPosting;
import io.jobwatch.spi.scraper.ScrapedPosting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a source listed, cleaned and keyed by identifier; a posting listed twice counts once.
 *
 * @param source the source
 * @param entries the postings by identifier
 * @param refused the postings that cannot be used
 * @param complete whether it is everything the source lists, so that absence means something
 * @param trust how far the listing can be trusted
 */
record Listing(
    Source source,
    Map<String, Entry> entries,
    List<RefusedPosting> refused,
    boolean complete,
    ListingTrust trust) {

  /**
   * One listed posting.
   *
   * @param key what identifies it
   * @param content what the board says of it, cleaned
   * @param filled whether the board says that the position is filled
   */
  record Entry(PostingKey key, PostingContent content, boolean filled) {}

  static Listing of(Source source, FetchResult.Complete result, ListingTrust trust) {
    return of(source, result.postings(), result.refused(), true, trust);
  }

  static Listing of(Source source, FetchResult.Partial result, ListingTrust trust) {
    return of(source, result.postings(), result.refused(), false, trust);
  }

  private static Listing of(
      Source source,
      List<ScrapedPosting> postings,
      List<RefusedPosting> refusedByScraper,
      boolean complete,
      ListingTrust trust) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<RefusedPosting> refused = new ArrayList<>(refusedByScraper);
    for (ScrapedPosting posting : postings) {
      try {
        Entry entry = entry(source, posting);
        entries.putIfAbsent(entry.key().uid(), entry);
      } catch (IllegalArgumentException e) {
        refused.add(new RefusedPosting(posting.externalId(), String.valueOf(e.getMessage())));
      }
    }
    boolean allNamed = refused.stream().noneMatch(posting -> posting.externalId().isBlank());
    return new Listing(source, entries, refused, complete && allNamed, trust);
  }

  private static Entry entry(Source source, ScrapedPosting posting) {
    PostingKey key = key(source, posting.externalId());
    return new Entry(key, ContentCleaner.clean(posting.content(), source), posting.filled());
  }

  /** The identifiers of all postings that are listed, usable or not. */
  Set<String> listedUids() {
    Set<String> uids = new LinkedHashSet<>(entries.keySet());
    refused.stream()
        .map(RefusedPosting::externalId)
        .flatMap(id -> uid(source, id).stream())
        .forEach(uids::add);
    return uids;
  }

  /** Nothing for an id that is refused itself: no posting with such an id was ever stored. */
  private static Optional<String> uid(Source source, String externalId) {
    try {
      return Optional.of(key(source, externalId).uid());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static PostingKey key(Source source, String externalId) {
    if (!TextCleaner.oneLine(externalId).equals(externalId)) {
      throw new IllegalArgumentException(
          "Posting id '"
              + TextCleaner.oneLine(externalId)
              + "': it has outer blanks or characters that have no place in an id."
              + " Clean it in the scraper.");
    }
    return new PostingKey(source.scraper(), source.board(), externalId);
  }

  /** Whether the source listed nothing at all. */
  boolean empty() {
    return entries.isEmpty() && refused.isEmpty();
  }
}
