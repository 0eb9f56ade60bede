package io.jobwatch.internal.signature;

import io.jobwatch.internal.text.LocationNames;
import io.jobwatch.internal.words.WordScanner;
import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.spi.storage.PostingSignature;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the signatures of postings, one after the other. For use by one thread. */
public final class Signer {

  private final KeySet keys = new KeySet();
  private final WordScanner words = new WordScanner();

  /** A signer. */
  public Signer() {}

  /**
   * The signature of a posting.
   *
   * @param posting the posting
   * @return its signature
   */
  public static PostingSignature sign(JobPosting posting) {
    return new Signer().signature(posting);
  }

  /**
   * The signature of the next posting, made in the same memory as the one before.
   *
   * @param posting the posting
   * @return its signature
   */
  public PostingSignature signature(JobPosting posting) {
    keys.clear();
    add(posting.content());
    return signature(postedBy(posting));
  }

  private void add(PostingContent content) {
    add(content.title(), SignatureKey.TITLE_WORD, SignatureKey.WORD);
    content.skills().forEach(skill -> add(skill, SignatureKey.WORD));
    add(content.descriptionText(), SignatureKey.WORD);
    for (String place : content.locations()) {
      add(place, SignatureKey.LOCATION_WORD);
      LocationNames known = LocationNames.of(place);
      known.names().forEach(name -> add(name, SignatureKey.LOCATION_WORD));
      keys.addAll(known.keys().stream().mapToLong(SignatureKey.PLACE::name).toArray());
    }
    Stream.of(content.department(), content.team())
        .filter(Objects::nonNull)
        .forEach(name -> add(name, SignatureKey.DEPARTMENT_WORD));
    keys.addAll(
        new long[] {
          SignatureKey.COMPANY.name(content.company()),
          SignatureKey.COMPANY_TIER.constant(content.companyTier()),
          SignatureKey.EMPLOYMENT_TYPE.constant(content.employmentType()),
          SignatureKey.WORKPLACE.constant(content.workplace()),
          SignatureKey.SENIORITY.constant(content.seniority())
        });
  }

  private void add(String text, SignatureKey... kinds) {
    words.scan(text);
    for (SignatureKey kind : kinds) {
      keys.addAll(kind.words(words));
    }
  }

  private PostingSignature signature(long posted) {
    int longest = PostingSignature.MAX_LENGTH - SignatureFormat.FILTER;
    long wanted = (long) keys.size() * SignatureFormat.BITS_PER_KEY / Byte.SIZE + 1;
    byte[] filter = new byte[(int) Math.min(wanted, longest)];
    keys.forEach(key -> set(filter, key));
    return PostingSignature.of(
        ByteBuffer.allocate(SignatureFormat.FILTER + filter.length)
            .put(SignatureFormat.VERSION)
            .putLong(posted)
            .put(filter)
            .array());
  }

  private static void set(byte[] filter, long key) {
    for (int probe = 0; probe < SignatureFormat.PROBES; probe++) {
      int bit = SignatureFormat.bit(key, probe, filter.length * Byte.SIZE);
      filter[bit / Byte.SIZE] |= (byte) (1 << bit % Byte.SIZE);
    }
  }

  /** The second at or after the moment that the clause of age takes. */
  private static long postedBy(JobPosting posting) {
    return Math.min(posting.postedBy().getEpochSecond() + 1, Instant.MAX.getEpochSecond());
  }
}
