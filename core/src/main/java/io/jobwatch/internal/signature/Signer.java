package io.jobwatch.internal.signature;

import io.jobwatch.model.JobPosting;
import io.jobwatch.model.PostingContent;
import io.jobwatch.spi.storage.PostingSignature;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes the signature of a posting. */
public final class Signer {

  private static final int USUAL_KEYS = 1_024;

  /** Where a day ends last, as the clause of age has it. */
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  private long[] keys = new long[USUAL_KEYS];
  private int size;

  private Signer() {}

  /**
   * The signature of a posting.
   *
   * @param posting the posting
   * @return its signature
   */
  public static PostingSignature sign(JobPosting posting) {
    Signer signer = new Signer();
    signer.add(posting.content());
    return signer.signature(postedBy(posting));
  }

  private void add(PostingContent content) {
    add(SignatureKey.TITLE_WORD.words(content.title()));
    add(SignatureKey.WORD.words(content.title()));
    content.skills().forEach(skill -> add(SignatureKey.WORD.words(skill)));
    add(SignatureKey.WORD.words(content.descriptionText()));
    content.locations().forEach(place -> add(SignatureKey.LOCATION_WORD.words(place)));
    addDepartment(content.department());
    addDepartment(content.team());
    add(
        SignatureKey.COMPANY.name(content.company()),
        SignatureKey.COMPANY_TIER.constant(content.companyTier()),
        SignatureKey.EMPLOYMENT_TYPE.constant(content.employmentType()),
        SignatureKey.WORKPLACE.constant(content.workplace()),
        SignatureKey.SENIORITY.constant(content.seniority()));
  }

  private void addDepartment(@Nullable String name) {
    if (name != null) {
      add(SignatureKey.DEPARTMENT_WORD.words(name));
    }
  }

  private void add(long... more) {
    if (size + more.length > keys.length) {
      keys = Arrays.copyOf(keys, Math.max(2 * keys.length, size + more.length));
    }
    System.arraycopy(more, 0, keys, size, more.length);
    size += more.length;
  }

  private PostingSignature signature(long posted) {
    long[] distinct = distinct();
    int longest = PostingSignature.MAX_LENGTH - SignatureFormat.FILTER;
    long wanted = (long) distinct.length * SignatureFormat.BITS_PER_KEY / Byte.SIZE + 1;
    byte[] filter = new byte[(int) Math.min(wanted, longest)];
    for (long key : distinct) {
      for (int probe = 0; probe < SignatureFormat.PROBES; probe++) {
        int bit = SignatureFormat.bit(key, probe, filter.length * Byte.SIZE);
        filter[bit / Byte.SIZE] |= (byte) (1 << bit % Byte.SIZE);
      }
    }
    return PostingSignature.of(
        ByteBuffer.allocate(SignatureFormat.FILTER + filter.length)
            .put(SignatureFormat.VERSION)
            .putLong(posted)
            .put(filter)
            .array());
  }

  private long[] distinct() {
    Arrays.sort(keys, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        keys[kept++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, kept);
  }

  /** The second at or after the moment that the clause of age takes. */
  private static long postedBy(JobPosting posting) {
    Instant moment = posting.content().postedAt();
    LocalDate day = posting.content().postedOn();
    if (moment == null) {
      moment = day == null ? posting.firstSeen() : day.atTime(LocalTime.MAX).toInstant(LAST_ZONE);
    }
    return Math.min(moment.getEpochSecond() + 1, Instant.MAX.getEpochSecond());
  }
}
