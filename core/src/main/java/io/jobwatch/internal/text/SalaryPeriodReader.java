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

  /** English nouns, short forms after a slash, words that stand alone, nouns of other languages. */
  private static final Map<SalaryPeriod, Pattern> PERIODS =
      new EnumMap<>(
          Map.of(
              SalaryPeriod.HOUR,
                  period(
                      "hour",
                      "hr|h|小时",
                      "hourly|stunden[a-z]*|stundlich|godzinowa|时薪|時給",
                      "stunde|heure|horas?|ora|uur|godz(?:ine)?|timme"),
              SalaryPeriod.DAY,
                  period("day", "d|天", "daily|tages[a-z]*|日薪", "tag|jour|dia|giorno|dag|dzien"),
              SalaryPeriod.WEEK,
                  period(
                      "week",
                      "wk|周",
                      "weekly|wochen[a-z]*|wochentlich|hebdomadaire|semanal",
                      "woche|semaine|semana|settimana|tydzien|vecka"),
              SalaryPeriod.MONTH,
                  period(
                      "month",
                      "mo|mth|mc|月",
                      "monthly|monats[a-z]*|monatlich[a-z]*|mensuel(?:le)?s?|mensual(?:es)?|mensili?"
                          + "|mensal|mensais|maandelijks|miesiecznie|月薪|每月|月給",
                      "monat|mois|mes|mese|maand|mies|miesiac|manad(?:en)?"),
              SalaryPeriod.YEAR,
                  period(
                      "year",
                      "yr|年",
                      "annual(?:ly|ized|ised)?|yearly|annum|jahres[a-z]*|jahrlich[a-z]*|p\\.a|lpa"
                          + "|annuel(?:le)?s?|anual(?:es)?|annu[oi]|rocznie|jaarlijks|年薪|每年|年収",
                      "jahr|an|ano|anno|jaar|rok|ar")));

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
  private static Pattern period(String noun, String shortForm, String alone, String foreign) {
    return Pattern.compile(
        words("(?:per|a|an|each)[- _]" + noun).pattern()
            + ("|/ ?(?:" + noun + "|" + shortForm + "|" + foreign + ")(?![a-z0-9])|")
            + words(alone).pattern()
            + "|"
            + words("(?:pro|par|por|al?|ao|im|je|na|per|i|za|all')[- ](?:" + foreign + ")")
                .pattern());
  }
}
