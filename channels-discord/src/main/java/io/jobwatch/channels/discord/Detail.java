package io.jobwatch.channels.discord;

import java.util.List;

/**
 * How much is said of each match, so that all matches of a message fit: detail goes before jobs.
 * Every number is a length after escaping, in UTF-16 code units; 0 leaves the part out.
 *
 * @param title of the job's title
 * @param distinction of what sets it apart from the others
 * @param company of the company's name
 * @param place of the locations
 * @param salary of the salary
 * @param reasons of the reasons
 * @param skills of each list of skills
 */
record Detail(
    int title, int distinction, int company, int place, int salary, int reasons, int skills) {

  /** From most to least; the last always fits, ten times over. */
  static final List<Detail> LEVELS =
      List.of(
          new Detail(256, 256, 256, 256, 256, 1_500, 400),
          new Detail(256, 160, 100, 120, 80, 300, 100),
          new Detail(200, 120, 80, 80, 60, 100, 0),
          new Detail(200, 120, 80, 80, 0, 0, 0));
}
