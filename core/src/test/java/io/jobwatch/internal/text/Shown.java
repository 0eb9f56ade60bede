package io.jobwatch.internal.text;

import io.jobwatch.model.Salary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What readers answer, as tables of examples write it. */
final class Shown {

  private Shown() {}

  static String places(List<Place> places) {
    return places.stream()
        .map(
            place ->
                Stream.of(place.city(), place.region(), place.country(), place.area())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" + "));
  }

  static String salary(Salary salary) {
    String ends = end(salary.min()) + " " + end(salary.max()) + " " + salary.currency();
    return salary.period() == null ? ends : ends + " " + salary.period();
  }

  private static String end(@Nullable BigDecimal amount) {
    return amount == null ? "-" : amount.toPlainString();
  }
}
