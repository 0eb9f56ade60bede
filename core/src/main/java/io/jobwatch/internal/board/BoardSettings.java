package io.jobwatch.internal.board;

import io.jobwatch.spi.PluginOptions;
import java.net.URI;
import java.time.Duration;

/**
 * The options that every scraper of a JSON board has: {@code base-url}, {@code request-timeout} and
 * {@code max-bytes}.
 *
 * @param base the address below which the boards are, without a slash at its end
 * @param timeout the time for one whole request
 * @param maxBytes the largest answer accepted, or all pages of one fetch, in bytes after
 *     decompression
 */
public record BoardSettings(URI base, Duration timeout, int maxBytes) {

  private static final int MEBIBYTE = 1024 * 1024;

  /**
   * Reads the options; the caller verifies them.
   *
   * @param options the options
   * @param defaultBase the address to use where none is set
   * @return the settings
   */
  public static BoardSettings read(PluginOptions options, URI defaultBase) {
    URI base = options.uri("base-url").orElse(defaultBase);
    return new BoardSettings(
        URI.create(base.toString().replaceFirst("/+$", "")),
        options.duration("request-timeout").orElse(Duration.ofSeconds(20)),
        options.integer("max-bytes", 1024, 512 * MEBIBYTE).orElse(64 * MEBIBYTE));
  }
}
