package io.jobwatch.spi.channel;

import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Salary;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;

/** The parts of a posting as plain words, the same on every channel. */
public final class PostingTexts {

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
   * The salary: in the board's words if there are any, else as normalised.
   *
   * @param content the posting's content
   * @return such as {@code EUR 70,000 - 90,000 per year}; empty if the board does not say
   */
  public static String salary(PostingContent content) {
    if (content.salaryText() != null) {
      return content.salaryText();
    }
    return content.salary() == null ? "" : words(content.salary());
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
    // Made anew each time, since it is not safe for use by several threads at once.
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount);
  }
}
