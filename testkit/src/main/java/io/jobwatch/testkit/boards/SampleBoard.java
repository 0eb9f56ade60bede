package io.jobwatch.testkit.boards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The boards that the testkit ships: fictional firms, postings in the exact shape of each provider,
 * with every oddity that real answers show.
 */
public enum SampleBoard {
  /** A maker of warehouse robots, nine jobs; has a next day. */
  NORTHWIND_ROBOTICS(BoardKind.GREENHOUSE, "northwind-robotics", true),
  /** A bank, six jobs whose links all lead to its own site. */
  HALDEN_BANK(BoardKind.GREENHOUSE, "halden-bank", false),
  /** A chain of clinics, five jobs on the European host. */
  MOSSFIELD_HEALTH(BoardKind.GREENHOUSE, "mossfield-health", false),
  /** A board that exists and has no job. */
  QUIETHARBOR(BoardKind.GREENHOUSE, "quietharbor", false),
  /** A forest sensing laboratory, eight postings, capital letters in the site; has a next day. */
  FERNWALD_LABS(BoardKind.LEVER, "FernwaldLabs", true),
  /** A hotel group, six postings in four languages. */
  CASA_LUMEN(BoardKind.LEVER, "casa-lumen", false),
  /** A site that exists and has no posting. */
  STILLWATER(BoardKind.LEVER, "stillwater", false);

  private final BoardKind kind;
  private final String board;
  private final boolean nextDay;

  SampleBoard(BoardKind kind, String board, boolean nextDay) {
    this.kind = kind;
    this.board = board;
    this.nextDay = nextDay;
  }

  /**
   * The API that serves the board.
   *
   * @return the provider
   */
  public BoardKind kind() {
    return kind;
  }

  /**
   * The board token (Greenhouse) or site (Lever), case-sensitive.
   *
   * @return the board's name
   */
  public String board() {
    return board;
  }

  /**
   * The whole board as JSON: with {@code content} and pay ranges, all pages in one.
   *
   * @return the whole answer
   */
  public String json() {
    return read(board + ".json");
  }

  /**
   * The board one day later as JSON, or empty if the board has no second state. One posting is new,
   * one has another title, one another salary, and one is gone.
   *
   * @return the whole answer of the next day
   */
  public Optional<String> nextDayJson() {
    return nextDay ? Optional.of(read(board + ".next-day.json")) : Optional.empty();
  }

  private String read(String file) {
    String resource = kind.scraper() + "/" + file;
    try (InputStream in = SampleBoard.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "Reading the sample board '" + resource + "': it is not in the jar. Rebuild testkit.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the sample board '" + resource + "' failed.", e);
    }
  }
}
