package io.jobwatch.internal.text;

import static io.jobwatch.internal.text.FoldedText.words;

import io.jobwatch.model.Salary;
import io.jobwatch.model.SalaryPeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a salary from free words: range, currency and period. Where a text names several salaries,
 * or money that may be something else, it reads none.
 */
public final class SalaryReader {

  private static final Pattern PARTS = Pattern.compile("[•;|\\n]|(?<=[\\p{L}\\d)])\\. (?=\\p{Lu})");

  /** Money beside the salary. A total that includes a bonus is not the salary either. */
  private static final Pattern NO_SALARY =
      words(
          "bonus(?:es)?",
          "commissions?",
          "equity",
          "ote",
          "on[- ]target",
          "sign(?:ing)?[- ]on",
          "signing",
          "stipend",
          "relocation",
          "allowance",
          "total (?:[a-z]+ )?(?:comp|compensation|cash|package|rewards)",
          "variable",
          "incentives?",
          "budget",
          "referral",
          "revenue",
          "arr",
          "funding",
          "raised",
          "valuation",
          "series [a-f]",
          "insurance",
          "reimbursements?",
          "401\\(?k\\)?",
          "options",
          "shares",
          "tokens",
          "once",
          "one[- ]time",
          "pramien?",
          "provision(?:en)?",
          "zuschuss",
          "prime");

  /** What comes after these is not in the amount before them. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?:,? (?:plus|zzgl\\.?|zuzuglich|excluding|excl\\.?|not including|in addition)\\b| ?\\+ ).*");

  /** Pay with everything; beside it the same amount elsewhere is not the salary either. */
  private static final Pattern TOTAL =
      words("ote", "on[- ]target", "total (?:[a-z]+ )?(?:comp|compensation|cash|package)");

  /** Countries whose money is written with a bare {@code $}, apart from the United States. */
  private static final Set<String> DOLLARS =
      Set.of(
          "CA", "AU", "NZ", "SG", "HK", "TW", "MX", "AR", "CL", "CO", "UY", "BR", "DO", "JM", "TT",
          "BS", "BB", "BZ", "FJ", "NA", "LR", "BN", "BO", "PY", "NI", "CU", "CV", "EC", "SV");

  private SalaryReader() {}

  /**
   * Whether money of this name is not the salary, or more than it: a bonus, or all that is earned
   * if the targets are met.
   *
   * @param label the words beside an amount
   * @return true if so
   */
  public static boolean isBesideSalary(String label) {
    return NO_SALARY.matcher(FoldedText.fold(label)).find();
  }

  /**
   * Reads a salary.
   *
   * @param text the board's words, such as {@code €60.000 - €80.000 per year}
   * @param dollar the ISO 4217 code that a bare {@code $} stands for, or nothing where that is not
   *     known
   * @return the salary; nothing where the text names none, several, or none with a currency
   */
  public static Optional<Salary> read(String text, Optional<String> dollar) {
    List<PayAmounts> totals = new ArrayList<>();
    Set<PayAmounts> salaries = new LinkedHashSet<>();
    Optional<SalaryPeriod> period = Optional.empty();
    String before = "";
    for (String raw : PARTS.split(TextCleaner.multiLine(text), -1)) {
      String part = BESIDE.matcher(FoldedText.fold(raw)).replaceFirst("");
      List<PayAmounts> amounts = PayAmounts.in(part);
      boolean other = NO_SALARY.matcher(part).find();
      boolean total = TOTAL.matcher(part).find();
      if (amounts.isEmpty() && total) {
        return Optional.empty();
      }
      if (!amounts.isEmpty() && !other && salaries.isEmpty()) {
        String label = before;
        period = SalaryPeriodReader.read(part).or(() -> SalaryPeriodReader.read(label));
      }
      if (total) {
        totals.addAll(amounts);
      } else if (!other) {
        salaries.addAll(amounts);
      }
      before = amounts.isEmpty() ? part : "";
    }
    if (salaries.size() != 1 || totals.containsAll(salaries)) {
      return Optional.empty();
    }
    return salary(salaries.iterator().next(), dollar, period);
  }

  /**
   * What a bare {@code $} stands for at these places.
   *
   * @param locations the posting's places
   * @return {@code USD} where one of them is in the United States and none is in a country, or an
   *     area of countries, with another dollar or peso; else nothing
   */
  public static Optional<String> dollarAt(Collection<String> locations) {
    List<Place> places =
        locations.stream().flatMap(place -> PlaceReader.places(place).stream()).toList();
    boolean american = places.stream().anyMatch(place -> "US".equals(place.country()));
    boolean others =
        places.stream()
            .anyMatch(place -> place.country() == null || DOLLARS.contains(place.country()));
    return american && !others ? Optional.of("USD") : Optional.empty();
  }

  private static Optional<Salary> salary(
      PayAmounts pay, Optional<String> dollar, Optional<SalaryPeriod> period) {
    boolean bare = pay.currency().equals(CurrencyTable.DOLLAR);
    return (bare ? dollar : Optional.of(pay.currency()))
        .map(code -> new Salary(pay.min(), pay.max(), code, period.orElse(null)));
  }
}
