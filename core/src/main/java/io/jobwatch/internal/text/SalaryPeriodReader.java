package io.jobwatch.internal.text;

import static io.jobwatch.internal.text.FoldedText.words;

import io.jobwatch.model.SalaryPeriod;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the period that a pay amount is for from the words beside it. */
public final class SalaryPeriodReader {

  /** Two weeks, half months and quarters are periods the model has no word for. */
  private static final Pattern UNKNOWN =
      words(
          "(?:bi|semi|fort|half|two|every 2)[- ]?(?:week|month|night|year|annual)[a-z]*",
          "fortnight(?:ly)?",
          "per[- ]2[- ]weeks");

  /** Periods of something else: when money is handed over, and what comes beside the salary. */
  private static final Pattern OTHER_MATTER =
      words(
          "paid (?:out )?(?:every [a-z0-9]+ [a-z]+|[a-z-]+ly)",
          "(?:payments|payouts|instal?lments|times) (?:a|per|each) [a-z]+",
          "(?:annual|year|quarter|month|week|dai)(?:ly)? (?:[a-z]+ )?"
              + "(?:bonus|bonuses|equity|commission|stipend|allowance|budget|review|leave|refresh)");

  private static final Map<SalaryPeriod, Pattern> PERIODS =
      new EnumMap<>(
          Map.of(
              SalaryPeriod.HOUR,
                  period("hour", "hr|h", "hourly|stunden[a-z]*", "stunde|heure|hora"),
              SalaryPeriod.DAY, period("day", "d", "daily|tages[a-z]*", "tag|jour|dia"),
              SalaryPeriod.WEEK,
                  period("week", "wk", "weekly|wochen[a-z]*", "woche|semaine|semana"),
              SalaryPeriod.MONTH, period("month", "mo", "monthly|monats[a-z]*", "monat|mois|mes"),
              SalaryPeriod.YEAR,
                  period(
                      "year",
                      "yr",
                      "annual(?:ly|ized)?|yearly|annum|jahres[a-z]*",
                      "jahr|an|ano")));

  private SalaryPeriodReader() {}

  /**
   * Reads the period.
   *
   * @param text such as {@code per-year-salary}, {@code Annual Salary:} or {@code USD/hr}
   * @return the period, or nothing if the text names none, or several
   */
  public static Optional<SalaryPeriod> read(String text) {
    String words = OTHER_MATTER.matcher(FoldedText.fold(text)).replaceAll("·");
    if (UNKNOWN.matcher(words).find()) {
      return Optional.empty();
    }
    List<SalaryPeriod> named =
        PERIODS.entrySet().stream()
            .filter(period -> period.getValue().matcher(words).find())
            .map(Map.Entry::getKey)
            .toList();
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** A noun counts after "per" and its like only: "after one year" is no period. */
  private static Pattern period(String noun, String shortForm, String adverb, String foreign) {
    return Pattern.compile(
        words("(?:per|a|an|each)[- _]" + noun).pattern()
            + ("|/ ?(?:" + noun + "|" + shortForm + ")(?![a-z0-9])|")
            + words(adverb).pattern()
            + "|"
            + words("(?:pro|par|por|al)[- ](?:" + foreign + ")").pattern());
  }
}
