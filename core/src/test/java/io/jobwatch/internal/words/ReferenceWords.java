package io.jobwatch.internal.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * The rules of words once more, as regular expressions and as slow as they like. Knows the
 * characters of {@link #texts} only.
 */
public final class ReferenceWords {

  /**
   * What texts are made of, parted by blanks; the blank itself and one in a fragment is {@code _}.
   */
  private static final String[] FRAGMENTS =
      """
      c C r d a t s go Go to market level objective series live ph Ph.D. b.sc sc net .net .NET asp java Java JAVAscript
      node .js U.S. e.g. 1 17 5+ + ++ # & _&_ . .. , ' ’ - – / ( | _ _ _ @ :// www
      é e\u0301 É ß ẞ ø Ł æ İ ı ς ﬁ ™ ° ℃ \u00AD \u00A0 \uD835\uDC09 \uD842\uDFB7
      東 京 が か\u3099 パ ー น้ ก 한 😀 \uD800 \uDC00
      """
          .strip()
          .split("[ \n]+");

  private static final String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー\\p{IsHangul}";
  private static final String U = "[" + UNSPACED + "\\p{IsThai}]";

  // A letter of two units, for a look behind counts units unless it sees such a one.
  private static final String TWO_UNITS = "\uD800\uDC00";
  private static final String W =
      "[\\p{L}\\p{Nd}" + TWO_UNITS + "&&[^" + UNSPACED + "\\p{IsThai}]]";
  private static final String L = "[\\p{L}" + TWO_UNITS + "&&[^" + UNSPACED + "\\p{IsThai}]]";
  private static final String SUFFIX = "(?:\\+\\+(?!\\+)|\\+(?!\\+|" + W + "|" + U + ")|#(?!#))";

  private static final String DEGREES =
      "(?:[bm]\\.(?:sc|eng|tech)|[bm]\\.ed|ed\\.d|[md]\\.phil|ph\\.d|psy\\.d|pharm\\.d)";

  private static final Pattern ADDRESS =
      Pattern.compile("((?:" + W + "@|://|(?<!" + W + ")www(?=\\.))[^ ]*)");
  private static final String ENDING = "'[stdm](?!" + W + ")";
  private static final Pattern TOKEN =
      Pattern.compile(
          String.join(
              "|",
              "(?<unspaced>" + U + "\\p{M}*)",
              "(?<degrees>°" + L + "(?!" + W + "))",
              "(?<net>(?<!\\.)\\.net(?=\\p{Nd}*+(?!" + W + ")))",
              "(?<degree>(?:" + DEGREES + ")(?!" + W + "))",
              "(?<acronym>" + L + "(?:\\." + L + "(?!" + W + "))+)",
              "(?<sign>" + L + SUFFIX + ")(?:" + ENDING + ")?",
              "(?<possessed>" + W + "++)" + ENDING,
              "(?<elided>" + L + "'(?=" + W + "))",
              "(?<plain>" + W + "++)"));
  private static final Pattern AND =
      Pattern.compile("( ?)&\\1(" + W + "++)(?!(?<=(?<!" + W + ")" + L + ")" + SUFFIX + ")");
  private static final Map<Pattern, String> EXPRESSIONS =
      Stream.of(
              "go~ to market",
              "go~ live",
              "c~ level",
              "c~ suite",
              "objective c~",
              "series c~",
              "r~ squared")
          .map(expression -> expression.replace(' ', '\u0001'))
          .collect(Collectors.toMap(ReferenceWords::expression, expression -> expression));
  private static final Pattern NEAR = Pattern.compile("[ -]");

  private ReferenceWords() {}

  public static Arbitrary<String> texts(int fragments) {
    return Arbitraries.of(FRAGMENTS)
        .list()
        .ofMaxSize(fragments)
        .map(parts -> String.join("", parts).replace('_', ' '));
  }

  public static String fold(String text) {
    String plain = text.replace("\u00AD", "").replace('™', ' ');
    plain = Normalizer.normalize(plain.replace('’', '\''), Normalizer.Form.NFKD);
    plain = plain.toLowerCase(Locale.ROOT).replaceAll("[\u0300-\u036F]", "");
    plain = plain.replace("ß", "ss").replace("æ", "ae").replace('ø', 'o').replace('ł', 'l');
    plain = plain.replace('ı', 'i').replace('ς', 'σ').replace('–', '-');
    return Normalizer.normalize(plain.replaceAll("\\s+", " "), Normalizer.Form.NFC);
  }

  public static boolean contains(String text, String value) {
    String wanted = String.join("\n", tokens(value));
    return !wanted.isEmpty()
        && ("\n" + String.join("\n", tokens(text)) + "\n").contains("\n" + wanted + "\n");
  }

  /** The tokens of a text. */
  public static List<String> tokens(String text) {
    String folded = ADDRESS.matcher(fold(text)).replaceAll(m -> hidden(m.group()));
    StringBuilder chain = new StringBuilder("\u0002");
    Matcher matcher = TOKEN.matcher(folded);
    int previousEnd = 0;
    int next = 0;
    while (matcher.find(next)) {
      String token = matcher.group();
      next = matcher.end();
      // An ending stands between its word and the next one.
      int end = next;
      if (matcher.group("elided") != null) {
        continue;
      }
      if (matcher.group("acronym") != null || matcher.group("degree") != null) {
        token = token.replace(".", "");
      } else if (matcher.group("sign") != null) {
        token = matcher.group("sign");
        end = matcher.end("sign");
      } else if (matcher.group("possessed") != null) {
        token = matcher.group("possessed");
        end = matcher.end("possessed");
      } else if (matcher.group("plain") != null) {
        String last = token;
        Matcher and = AND.matcher(folded);
        while (and.region(next, folded.length()).useTransparentBounds(true).lookingAt()
            && joins(last, and.group(2), and.group(1).isEmpty() ? 2 : 1)) {
          last = and.group(2);
          token += "&" + last;
          next = and.end();
          end = next;
        }
      }
      String gap = folded.substring(previousEnd, matcher.start());
      boolean near = NEAR.matcher(gap).matches();
      chain.append(near ? "\u0001" : "\u0002").append(token);
      previousEnd = end;
    }
    return split(chain.append('\u0002').toString());
  }

  private static boolean joins(String left, String right, int longest) {
    int shorter = Math.min(length(left), length(right));
    int longer = Math.max(length(left), length(right));
    boolean letter = left.matches(L) || right.matches(L);
    return shorter == 1 && letter && longer <= longest && !(left + right).matches("[cr]{2}");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String hidden(String address) {
    return Matcher.quoteReplacement(address.replace(".net", ",net"));
  }

  private static List<String> split(String chain) {
    String marked = chain;
    for (Map.Entry<Pattern, String> expression : EXPRESSIONS.entrySet()) {
      marked = expression.getKey().matcher(marked).replaceAll(expression.getValue());
    }
    return Arrays.stream(marked.split("[\u0001\u0002]+"))
        .filter(token -> !token.isEmpty())
        .toList();
  }

  private static Pattern expression(String marked) {
    String plain = marked.replace("~", "");
    return Pattern.compile("(?<=[\u0001\u0002])" + plain + "(?=[\u0001\u0002])");
  }
}
