package io.jobwatch.deliver;

import java.util.List;

/**
 * What a look for due deliveries came to.
 *
 * @param kept what is to be tried
 * @param any whether anything was claimed, though it may all have been put back; then there may be
 *     more behind it
 */
record Claim(List<Prepared> kept, boolean any) {

  static final Claim NONE = new Claim(List.of(), false);
}
