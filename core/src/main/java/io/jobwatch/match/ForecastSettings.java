package io.jobwatch.match;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How a forecast is made and when it warns.
 *
 * @param days how many days it goes back, today included
 * @param zone the zone whose days they are
 * @param mostRead how many postings it reads in full at most; where more would have to be read, so
 *     many are drawn and the numbers extrapolated
 * @param mostPerDay it warns of more than this a day
 * @param mostOfAll it warns of more than this part of all postings, from 0 to 1
 * @param mostOfOneCompany it warns of more than this part from one company, from 0 to 1
 */
public record ForecastSettings(
    int days,
    ZoneId zone,
    int mostRead,
    double mostPerDay,
    double mostOfAll,
    double mostOfOneCompany) {

  private static final ForecastSettings DEFAULTS =
      new ForecastSettings(30, ZoneOffset.UTC, 2_000, 20, 0.1, 0.5);

  /** Checks the numbers. */
  public ForecastSettings {
    check("days", days, 1, 366);
    check("mostRead", mostRead, 1, 100_000);
    check("mostPerDay", mostPerDay, 0, Double.MAX_VALUE);
    check("mostOfAll", mostOfAll, 0, 1);
    check("mostOfOneCompany", mostOfOneCompany, 0, 1);
  }

  /**
   * Thirty days in UTC, at most 2,000 read; warnings above 20 a day, a tenth of all postings, and
   * half of them from one company.
   *
   * @return the settings
   */
  public static ForecastSettings defaults() {
    return DEFAULTS;
  }

  /**
   * The settings with days of another zone.
   *
   * @param other the zone, that of a subscriber for example
   * @return changed settings
   */
  public ForecastSettings inZone(ZoneId other) {
    return new ForecastSettings(days, other, mostRead, mostPerDay, mostOfAll, mostOfOneCompany);
  }

  private static void check(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "Forecast setting "
              + name
              + " '"
              + value
              + "': it is out of range. Use a number from "
              + least
              + " to "
              + most
              + ".");
    }
  }
}
