package io.jobwatch.channels.webhook;

import java.util.List;

/**
 * How much is said of each match, so that a body with many long ones still fits.
 *
 * @param text the most code points of a text
 * @param list the most entries of a list
 * @param link the most characters of a link; a longer one is left out, since half of it leads
 *     nowhere
 * @param id the most characters of the id of a match's alert; with a longer one the alert is left
 *     out
 * @param beside the most code points of the alert's name and of the notice
 */
record Detail(int text, int list, int link, int id, int beside) {

  /** From most to least; the last fits whatever the texts are, even escaped to six bytes each. */
  static final List<Detail> LEVELS =
      List.of(
          new Detail(1_000, 50, 2_000, 401, 500),
          new Detail(300, 20, 2_000, 401, 500),
          new Detail(120, 8, 1_000, 401, 500),
          new Detail(60, 3, 500, 401, 500),
          new Detail(30, 0, 350, 401, 500),
          new Detail(12, 0, 350, 60, 120),
          new Detail(12, 0, 200, 0, 120));
}
