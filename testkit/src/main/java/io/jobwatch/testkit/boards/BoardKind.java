package io.jobwatch.testkit.boards;

import java.nio.file.Path;

/** A job board API that {@link BoardServer} plays. */
public enum BoardKind {
  /** The Greenhouse Job Board API: one JSON object with an array {@code jobs}. */
  GREENHOUSE("greenhouse"),
  /** The Lever Postings API: a bare JSON array. */
  LEVER("lever");

  private final String scraper;

  BoardKind(String scraper) {
    this.scraper = scraper;
  }

  /**
   * The id of the built-in scraper that reads boards of this kind.
   *
   * @return the id of the scraper that reads it
   */
  public String scraper() {
    return scraper;
  }

  /**
   * The kind of the boards recorded in a folder, told by the nearest part of its path that is the
   * id of a scraper.
   *
   * @param folder the folder
   * @return the provider, or nothing if no folder on the way names one
   * @throws IllegalArgumentException if no part of the path is such an id
   */
  public static BoardKind ofFolder(Path folder) {
    for (Path part = folder.toAbsolutePath().normalize();
        part != null && part.getFileName() != null;
        part = part.getParent()) {
      String name = part.getFileName().toString();
      for (BoardKind kind : values()) {
        if (kind.scraper.equals(name)) {
          return kind;
        }
      }
    }
    throw new IllegalArgumentException(
        "Reading the recordings in '"
            + folder
            + "': the path does not say whose they are. Name the folder, or one above it,"
            + " 'greenhouse' or 'lever'.");
  }
}
