package io.jobwatch.internal.signature;

import io.jobwatch.spi.storage.PostingSignature;
import java.nio.ByteBuffer;
import java.time.Instant;

/** What a signature says of its posting, which is always that it cannot have something. */
public final class SignatureFilter {

  private final byte[] bytes;

  private SignatureFilter(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a signature.
   *
   * @param signature the signature; one of another version, or none, says nothing
   * @return what it says
   */
  public static SignatureFilter of(PostingSignature signature) {
    byte[] bytes = signature.bytes();
    boolean known = bytes.length > SignatureFormat.FILTER && bytes[0] == SignatureFormat.VERSION;
    return new SignatureFilter(known ? bytes : new byte[0]);
  }

  /**
   * Whether the posting may have all of these.
   *
   * @param keys what is asked for
   * @return false if it has not
   */
  public boolean mayHaveAll(long[] keys) {
    for (long key : keys) {
      if (!mayHave(key)) {
        return false;
      }
    }
    return true;
  }

  private boolean mayHave(long key) {
    int bits = (bytes.length - SignatureFormat.FILTER) * Byte.SIZE;
    for (int probe = 0; bits > 0 && probe < SignatureFormat.PROBES; probe++) {
      int bit = SignatureFormat.bit(key, probe, bits);
      if ((bytes[SignatureFormat.FILTER + bit / Byte.SIZE] & 1 << bit % Byte.SIZE) == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The latest moment at which the posting may have been posted, as the clause of age judges it.
   *
   * @return the moment, {@link Instant#MAX} if nothing is said
   */
  public Instant postedBy() {
    return bytes.length == 0
        ? Instant.MAX
        : Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong(SignatureFormat.POSTED));
  }
}
