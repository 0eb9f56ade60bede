package io.jobwatch;

/** How much a page may hold. */
final class PageLimit {

  private static final int MOST = 1_000;

  private PageLimit() {}

  static void check(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "Page of '" + limit + "' rows: it is out of range. Ask for 1 to " + MOST + ".");
    }
  }
}
