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
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a source listed, cleaned a batch at a time, without what is not wanted; a posting listed
 * twice counts once. For use by one thread at a time.
 */
final class Listing {

  /**
   * One listed posting.
   *
   * @param key what identifies it
   * @param uid the identifier that the key makes
   * @param content what the board says of it, cleaned
   * @param hash the content's hash
   * @param filled whether the board says that the position is filled
   */
  record Entry(PostingKey key, String uid, PostingContent content, String hash, boolean filled) {}

  private final Source source;
  private final Iterator<ScrapedPosting> postings;
  private final boolean whole;
  private final ListingTrust trust;
  private final Predicate<PostingContent> wanted;
  private final Set<String> uids = new LinkedHashSet<>();
  private final Set<String> elsewhere = new LinkedHashSet<>();
  private final List<RefusedPosting> refused;

  private Listing(
      Source source,
      List<ScrapedPosting> postings,
      List<RefusedPosting> refusedByScraper,
      boolean whole,
      ListingTrust trust,
      Predicate<PostingContent> wanted) {
    this.source = source;
    this.postings = postings.iterator();
    this.whole = whole;
    this.trust = trust;
    this.wanted = wanted;
    this.refused = new ArrayList<>(refusedByScraper);
  }

  static Listing of(
      Source source,
      FetchResult.Complete result,
      ListingTrust trust,
      Predicate<PostingContent> wanted) {
    return new Listing(source, result.postings(), result.refused(), true, trust, wanted);
  }

  static Listing of(
      Source source,
      FetchResult.Partial result,
      ListingTrust trust,
      Predicate<PostingContent> wanted) {
    return new Listing(source, result.postings(), result.refused(), false, trust, wanted);
  }

  /** The next postings that can be used and are wanted, at most so many; none at the end. */
  List<Entry> next(int most) {
    List<Entry> entries = new ArrayList<>();
    while (postings.hasNext() && entries.size() < most) {
      ScrapedPosting posting = postings.next();
      try {
        PostingKey key = key(posting.externalId());
        String uid = key.uid();
        PostingContent content = ContentCleaner.clean(posting.content(), source);
        if (!wanted.test(content)) {
          elsewhere.add(uid);
        } else if (uids.add(uid)) {
          entries.add(new Entry(key, uid, content, content.hash(), posting.filled()));
        }
      } catch (IllegalArgumentException e) {
        refused.add(new RefusedPosting(posting.externalId(), String.valueOf(e.getMessage())));
      } catch (RuntimeException e) {
        // A scraper's own, such as a null where none may be; the others of the board are good.
        refused.add(new RefusedPosting(idOf(posting), "it cannot be read: " + e));
      }
    }
    return entries;
  }

  /** Blank if there is none, which keeps the listing from being taken for complete. */
  @SuppressWarnings("NullAway") // What a scraper gives is not checked by its compiler.
  private static String idOf(@Nullable ScrapedPosting posting) {
    return posting == null || posting.externalId() == null ? "" : posting.externalId();
  }

  Source source() {
    return source;
  }

  ListingTrust trust() {
    return trust;
  }

  /** The postings that cannot be used, all of them once all were cleaned. */
  List<RefusedPosting> refused() {
    return refused;
  }

  /** How many postings are listed, usable or not, wanted or not. */
  int size() {
    return uids.size() + refused.size() + elsewhere().size();
  }

  /** Whether it is everything the source lists, so that absence means something. */
  boolean complete() {
    return whole && refused.stream().noneMatch(posting -> posting.externalId().isBlank());
  }

  /** The identifiers of those that are listed elsewhere only, all of them once all were cleaned. */
  Set<String> elsewhere() {
    elsewhere.removeAll(uids);
    return elsewhere;
  }

  /** The identifiers of all postings that are listed and wanted, usable or not. */
  Set<String> listedUids() {
    Set<String> listed = new LinkedHashSet<>(uids);
    refused.stream()
        .map(RefusedPosting::externalId)
        .flatMap(id -> uid(id).stream())
        .forEach(listed::add);
    return listed;
  }

  /** Nothing for an id that is refused itself: no posting with such an id was ever stored. */
  private Optional<String> uid(String externalId) {
    try {
      return Optional.of(key(externalId).uid());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private PostingKey key(String externalId) {
    if (!TextCleaner.oneLine(externalId).equals(externalId)) {
      throw new IllegalArgumentException(
          "Posting id '"
              + TextCleaner.oneLine(externalId)
              + "': it has outer blanks or characters that have no place in an id."
              + " Clean it in the scraper.");
    }
    return new PostingKey(source.scraper(), source.board(), externalId);
  }

  /** Whether the source listed nothing at all, wanted or not. */
  boolean empty() {
    return size() == 0;
  }
}
