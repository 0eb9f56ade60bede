package io.jobwatch.spi.channel;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Salary;
import java.math.BigDecimal;
import java.net.URI;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a posting as plain words, the same on every channel. */
public final class PostingTexts {

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

  /**
   * The whole part of an amount that is long enough to be hard to read in one piece, with its
   * currency before it or behind it, or behind the other end of its range.
   */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<=(?:[A-Z]{3}|\\p{Sc}) ?(?:\\d{1,18}(?:\\.\\d{1,2})? [-–] )?)"
              + "(?<![\\d.,])\\d{5,18}(?![\\d,\\p{L}])"
              + "|(?<![\\d.,\\p{L}])\\d{5,18}(?![\\d,\\p{L}])"
              + "(?=(?:\\.\\d+)?(?: [-–] \\d+(?:\\.\\d+)?)? ?(?:[A-Z]{3}\\b|\\p{Sc}))");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** What the numbers of a salary say too. */
  private static final Set<String> SAID_BY_NUMBERS =
      Set.of(
          "from",
          "up",
          "to",
          "per",
          "a",
          "an",
          "hour",
          "day",
          "week",
          "month",
          "year",
          "hourly",
          "daily",
          "weekly",
          "monthly",
          "annual",
          "annually",
          "yearly",
          "salary",
          "wage",
          "pay");

  /** What an amount of a salary has at most: 18 digits, a point and 18 more. */
  private static final int LONGEST_NUMBER = 37;

  private PostingTexts() {}

  /**
   * The places of work in one text.
   *
   * @param content the posting's content
   * @return the places, with semicolons between them; empty if the board names none
   */
  public static String location(PostingContent content) {
    return String.join("; ", content.locations());
  }

  /**
   * The salary as people write it: the numbers in words, or the board's own text where that says
   * something else than the numbers or where there are none.
   *
   * @param content the posting's content
   * @return such as {@code EUR 70,000 - 90,000 per year}; empty if the board does not say
   */
  public static String salary(PostingContent content) {
    String text = content.salaryText();
    Salary salary = content.salary();
    if (salary != null && (text == null || repeats(text, salary))) {
      return words(salary);
    }
    return text == null
        ? ""
        : AMOUNT.matcher(text).replaceAll(run -> grouped(new BigDecimal(run.group())));
  }

  /** Whether a text has the ends of the salary in bare digits, and says nothing else. */
  private static boolean repeats(String text, Salary salary) {
    List<String> numbers = NUMBER.matcher(text).results().map(MatchResult::group).toList();
    return !numbers.isEmpty()
        && numbers.stream()
            .allMatch(number -> isEnd(number, salary.min()) || isEnd(number, salary.max()))
        && WORD.matcher(text.toLowerCase(Locale.ROOT))
            .results()
            .map(MatchResult::group)
            .allMatch(
                word -> SAID_BY_NUMBERS.contains(word) || word.equalsIgnoreCase(salary.currency()));
  }

  private static boolean isEnd(String number, @Nullable BigDecimal end) {
    return end != null
        && number.length() <= LONGEST_NUMBER
        && new BigDecimal(number).compareTo(end) == 0;
  }

  /**
   * Where a posting may be read or applied for: its page, then the application form.
   *
   * @param content the posting's content
   * @return the {@linkplain Links#safe safe} ones of both; a channel shows the first it can show
   */
  public static List<URI> links(PostingContent content) {
    return Stream.of(Links.safe(content.url()), Links.safe(content.applyUrl()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String words(Salary salary) {
    String period =
        salary.period() == null ? "" : " per " + salary.period().name().toLowerCase(Locale.ROOT);
    return range(salary) + period;
  }

  private static String range(Salary salary) {
    BigDecimal min = salary.min();
    BigDecimal max = salary.max();
    if (min != null && max != null) {
      String from = salary.currency() + " " + grouped(min);
      return min.compareTo(max) == 0 ? from : from + " - " + grouped(max);
    }
    return min == null
        ? "up to " + salary.currency() + " " + grouped(Objects.requireNonNull(max))
        : "from " + salary.currency() + " " + grouped(min);
  }

  private static String grouped(BigDecimal amount) {
    String pattern = amount.scale() > 0 ? "#,##0.00" : "#,##0";
    // Made anew each time, since it is not safe for use by several threads at once.
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
  }
}
