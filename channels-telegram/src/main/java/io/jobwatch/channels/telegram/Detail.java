package io.jobwatch.channels.telegram;

import java.util.List;

/**
 * How much is said of each match, so that all matches of a message fit: detail goes before jobs.
 * Every number is a length in UTF-16 code units, which is how Telegram counts; 0 leaves the part
 * out.
 *
 * @param title of the job's title
 * @param distinction of what sets it apart from the others
 * @param head of the line with company, locations and salary
 * @param reasons of the reasons
 * @param skills of each list of skills
 * @param link of the job's link, which is left out if it is longer
 */
record Detail(int title, int distinction, int head, int reasons, int skills, int link) {

  /** From most to least; the last always fits, ten times over, even with the links written out. */
  static final List<Detail> LEVELS =
      List.of(
          new Detail(300, 260, 600, 1_000, 400, 2_000),
          new Detail(200, 120, 200, 200, 80, 2_000),
          new Detail(150, 80, 100, 80, 0, 2_000),
          new Detail(120, 60, 80, 0, 0, 2_000),
          new Detail(120, 60, 80, 0, 0, 500),
          new Detail(100, 48, 60, 0, 0, 100));
}
