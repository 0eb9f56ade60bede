package io.jobwatch.internal.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The currencies and how texts write them. A sign that several countries use, such as {@code kr},
 * {@code Rs} and a bare {@code ¥}, is not there; a bare {@code $} is, as a dollar of a country that
 * something else has to tell.
 */
final class CurrencyTable {

  /** What a bare {@code $} stands for until the country is known. */
  static final String DOLLAR = "$";

  /** ISO 4217 code or {@link #DOLLAR}, then the signs in small letters. */
  private static final List<String> SIGNS =
      List.of(
          "$ $",
          "USD us$ usd$ u.s.$ $us",
          "CAD ca$ cad$ c$ cdn$ can$ cdn",
          "AUD a$ au$ aud$",
          "NZD nz$ nzd$",
          "SGD s$ sg$ sgd$",
          "HKD hk$ hkd$",
          "TWD nt$",
          "MXN mx$ mex$ mxn$",
          "BRL r$",
          "EUR € euro euros",
          "GBP £",
          "CHF sfr sfr.",
          "INR ₹",
          "PHP ₱",
          "PLN zł zl złotych",
          "CZK kc",
          "UAH ₴",
          "ILS ₪ nis",
          "KRW ₩",
          "TRY ₺",
          "NGN ₦",
          "VND ₫",
          "CNY cn¥ rmb 人民币 元",
          "JPY jp¥ 円");

  /** Codes that are no English word, so that their case does not matter. */
  private static final String CODES =
      "usd cad aud nzd sgd hkd twd mxn brl eur gbp chf inr php pln czk huf uah ils krw ngn vnd cny"
          + " jpy sek nok dkk isk ron bgn rsd zar aed sar qar egp kes idr myr thb clp ars uyu dzd"
          + " tnd pkr bdt lkr kzt gel";

  /** The currencies that {@code $} is written for as well, dollars and pesos. */
  private static final Set<String> DOLLARS =
      Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "BRL", "ARS", "CLP", "UYU");

  private static final Map<String, String> BY_SIGN = bySign();

  /** A pattern of any of them, the longest first. */
  static final String ANY =
      BY_SIGN.keySet().stream()
          .sorted(Comparator.comparing(String::length).reversed().thenComparing(sign -> sign))
          .map(CurrencyTable::pattern)
          .collect(Collectors.joining("|", "(?:", ")"));

  private CurrencyTable() {}

  /** The ISO 4217 code of a sign in small letters; {@link #DOLLAR} where that is all there is. */
  static @Nullable String code(@Nullable String sign) {
    return sign == null ? null : BY_SIGN.get(sign);
  }

  /** Whether {@code $} may stand for a currency, too. */
  static boolean isDollar(String code) {
    return DOLLARS.contains(code);
  }

  /** Letters are no part of a word, and {@code J$} is not a bare dollar, while 50k$ has one. */
  private static String pattern(String sign) {
    String before = sign.equals(DOLLAR) ? "(?<![a-jl-z])" : isWord(sign, 0) ? "(?<![a-z])" : "";
    String after = isWord(sign, sign.length() - 1) ? "(?![a-z])" : "";
    return before + Pattern.quote(sign) + after;
  }

  private static boolean isWord(String sign, int at) {
    return Character.isLetter(sign.charAt(at));
  }

  private static Map<String, String> bySign() {
    Map<String, String> codes = new HashMap<>();
    for (String row : SIGNS) {
      List<String> cells = List.of(row.split(" ", -1));
      cells.subList(1, cells.size()).forEach(sign -> codes.put(sign, cells.get(0)));
    }
    for (String code : CODES.split(" ", -1)) {
      codes.put(code, code.toUpperCase(Locale.ROOT));
    }
    return codes;
  }
}
