package io.jobwatch.storage.jooq.internal.store;

import io.jobwatch.model.Destination;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/** The lower-case hexadecimal SHA-256 by which a text is looked up, whatever the collation. */
final class HashKey {

  private HashKey() {}

  static String of(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** No channel has a colon in its id, so two destinations never share a text. */
  static String of(Destination destination) {
    return of(destination.channel() + ":" + destination.address());
  }

  static List<String> ofAll(Collection<String> texts) {
    return texts.stream().map(HashKey::of).toList();
  }
}
