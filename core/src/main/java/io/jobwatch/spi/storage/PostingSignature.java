package io.jobwatch.spi.storage;

import java.util.Arrays;

/**
 * What a search for stored postings looks at before it reads a posting: a few hundred bytes that
 * Jobwatch makes of its content. A storage keeps them and gives them back; it need not understand
 * them. Immutable.
 */
public final class PostingSignature {

  /** That of a posting saved without one: a search has to read the posting. */
  public static final PostingSignature NONE = new PostingSignature(new byte[0]);

  /** The longest signature, in bytes. */
  public static final int MAX_LENGTH = 8_192;

  private final byte[] bytes;

  private PostingSignature(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A signature of these bytes.
   *
   * @param bytes the bytes, at most {@value #MAX_LENGTH}; they are copied
   * @return the signature, {@link #NONE} for no bytes
   */
  public static PostingSignature of(byte[] bytes) {
    if (bytes.length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "Posting signature '"
              + bytes.length
              + " bytes': it is too long. Use at most "
              + MAX_LENGTH
              + ".");
    }
    return bytes.length == 0 ? NONE : new PostingSignature(bytes.clone());
  }

  /**
   * The bytes.
   *
   * @return a copy, empty for {@link #NONE}
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Whether there is a signature.
   *
   * @return false for {@link #NONE}
   */
  public boolean isPresent() {
    return bytes.length > 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PostingSignature signature && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
