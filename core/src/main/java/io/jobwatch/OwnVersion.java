package io.jobwatch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The version of this Jobwatch. */
final class OwnVersion {

  // Neither of the module nor of the jar, which a host may have merged with others.
  private static final String FILE = "version.txt";

  private OwnVersion() {}

  static String text() {
    try (InputStream in =
        Objects.requireNonNull(OwnVersion.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the version of Jobwatch: its file is broken.", e);
    }
  }
}
