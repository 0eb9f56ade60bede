package io.jobwatch.internal.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One amount of money or a range of them, as a text has it.
 *
 * @param min the lower end, or {@code null}
 * @param max the upper end, or {@code null}
 * @param currency the ISO 4217 code, or {@link CurrencyTable#DOLLAR}
 */
record PayAmounts(@Nullable BigDecimal min, @Nullable BigDecimal max, String currency) {

  /** Thousands parted by dot, comma, apostrophe or blank; lakhs; plain digits. All bounded. */
  private static final String NUMBER =
      "(?:\\d{1,3}(?:[.,'’ ]\\d{3}){1,3}(?:[.,]\\d{1,2})?"
          + "|\\d{1,2}(?:,\\d{2}){1,3},\\d{3}"
          + "|\\d{1,12}(?:[.,]\\d{1,2})?)(?![.,'’]?\\d)";

  private static final String SCALE =
      "(?:(?:m|l|万)(?![a-z0-9])| ?(?:k|tsd\\.?|thousand|mio\\.?|million|lakhs?|lacs?|lpa)(?![a-z0-9]))";

  private static final Map<String, BigDecimal> SCALES =
      Map.ofEntries(
          Map.entry("k", BigDecimal.valueOf(1_000)),
          Map.entry("tsd", BigDecimal.valueOf(1_000)),
          Map.entry("thousand", BigDecimal.valueOf(1_000)),
          Map.entry("万", BigDecimal.valueOf(10_000)),
          Map.entry("l", BigDecimal.valueOf(100_000)),
          Map.entry("lakh", BigDecimal.valueOf(100_000)),
          Map.entry("lac", BigDecimal.valueOf(100_000)),
          Map.entry("lpa", BigDecimal.valueOf(100_000)),
          Map.entry("m", BigDecimal.valueOf(1_000_000)),
          Map.entry("mio", BigDecimal.valueOf(1_000_000)),
          Map.entry("million", BigDecimal.valueOf(1_000_000)));

  /** A currency before an amount: a sign, a code, or a code and a sign as in "CAD $90,000". */
  private static final String BEFORE = "(?:(?:(C):? ?)?(C) ?)?";

  private static final Pattern MONEY =
      Pattern.compile(
          ("(?<![\\d.,])B(N)(S)?(?: ?(C))?"
                  + "(?: ?(?:[-–—~]| (?:to|bis|a|do|al|hasta|and|und|y)(?= )) ?B(N)(S)?(?: ?(C))?)?"
                  + "( ?\\+(?! ?[a-z0-9])|\\+)?(?! ?%)")
              .replace("B", BEFORE)
              .replace("C", CurrencyTable.ANY)
              .replace("N", NUMBER)
              .replace("S", SCALE));

  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:\\b(?:from|starting (?:at|from)|at least|min\\.?|minimum|ab|mind\\.?|mindestens|desde"
              + "|a partir de|od|da))[: ]{1,3}$");

  private static final Pattern AT_MOST =
      Pattern.compile(
          "(?:\\b(?:up to|max\\.?|maximum|bis(?: zu)?|jusqu'a|hasta|ate|fino a|do))[: ]{1,3}$");

  private static final int WORDS_BEFORE = 20;

  /** All amounts of a folded text that have a currency, in order. */
  static List<PayAmounts> in(String folded) {
    List<PayAmounts> all = new ArrayList<>();
    Matcher money = MONEY.matcher(folded);
    while (money.find()) {
      PayAmounts amounts = read(money, folded);
      if (amounts != null) {
        all.add(amounts);
      }
    }
    return all;
  }

  private static @Nullable PayAmounts read(Matcher money, String folded) {
    String currency = currency(money);
    if (currency == null) {
      return null;
    }
    String first = money.group(3);
    String second = money.group(8);
    String firstScale = money.group(4);
    String secondScale = money.group(9);
    if (second != null) {
      // "140-180k" means thousands at both ends.
      boolean rising = number(first).compareTo(number(second)) < 0;
      if (rising && firstScale == null) {
        firstScale = secondScale;
      } else if (rising && secondScale == null) {
        secondScale = firstScale;
      }
    }
    BigDecimal low = amount(first, firstScale, currency);
    BigDecimal high = second == null ? low : amount(second, secondScale, currency);
    if (low == null || high == null || low.compareTo(high) > 0 || high.signum() == 0) {
      return null;
    }
    String before = folded.substring(Math.max(0, money.start() - WORDS_BEFORE), money.start());
    boolean alone = second == null;
    boolean noMin = low.signum() == 0 || (alone && AT_MOST.matcher(before).find());
    boolean noMax = alone && (money.group(11) != null || AT_LEAST.matcher(before).find());
    return noMin && noMax
        ? null
        : new PayAmounts(noMin ? null : low, noMax ? null : high, currency);
  }

  /** The one currency that all signs agree on; {@code $} agrees with every dollar. */
  private static @Nullable String currency(Matcher money) {
    Set<String> codes = new HashSet<>();
    for (int group : new int[] {1, 2, 5, 6, 7, 10}) {
      String code = CurrencyTable.code(money.group(group));
      if (code != null) {
        codes.add(code);
      }
    }
    if (codes.stream().anyMatch(CurrencyTable::isDollar)) {
      codes.remove(CurrencyTable.DOLLAR);
    }
    return codes.size() == 1 ? codes.iterator().next() : null;
  }

  private static @Nullable BigDecimal amount(
      String digits, @Nullable String scale, String currency) {
    BigDecimal number = number(digits);
    if (scale == null) {
      return number;
    }
    String unit = scale.strip().replaceFirst("(?:s|\\.)$", "");
    boolean lakhs = unit.startsWith("l");
    // "1.234k" is either 1,234 or a million and more.
    boolean twoReadings = digits.matches("\\d{1,3}(?:[.,'’ ]\\d{3})+.*");
    return twoReadings || (lakhs && !currency.equals("INR"))
        ? null
        : number.multiply(SCALES.getOrDefault(unit, BigDecimal.ONE));
  }

  /** A last separator with one or two digits behind it parts the cents; all others are for show. */
  private static BigDecimal number(String digits) {
    String plain = digits.replaceAll("[.,](\\d{1,2})$", "p$1").replaceAll("[.,'’ ]", "");
    return new BigDecimal(plain.replace('p', '.'));
  }
}
