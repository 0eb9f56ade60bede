package io.jobwatch.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Days of cron expressions, of which crontab(5) has a rule of its own. */
class CronTimesTest {

  private static final ZoneId UTC = ZoneId.of("UTC");

  @Example
  void joinsTheDayFieldsByOrIfNeitherBeginsWithAStar() {
    assertThat(days("0 8 13 * 5", "2026-02-01", 6))
        .containsExactly(
            "2026-02-06", "2026-02-13", "2026-02-20", "2026-02-27", "2026-03-06", "2026-03-13");
    assertThat(days("0 8 1-31/2 * 1", "2026-01-01", 6))
        .containsExactly(
            "2026-01-01", "2026-01-03", "2026-01-05", "2026-01-07", "2026-01-09", "2026-01-11");
    assertThat(days("0 8 31 2 1", "2026-01-01", 2)).containsExactly("2026-02-02", "2026-02-09");
  }

  @Example
  void joinsTheDayFieldsByAndIfOneBeginsWithAStar() {
    assertThat(days("0 8 */2 * 1", "2026-01-01", 4))
        .containsExactly("2026-01-05", "2026-01-19", "2026-02-09", "2026-02-23");
    assertThat(days(" 0  8\n*/2\n* mon ", "2026-01-01", 2))
        .containsExactly("2026-01-05", "2026-01-19");
    assertThat(days("0 8 1 * */6", "2026-01-01", 4))
        .containsExactly("2026-02-01", "2026-03-01", "2026-08-01", "2026-11-01");
    assertThat(days("0 8 *,5 * 1", "2026-01-01", 2)).containsExactly("2026-01-05", "2026-01-12");
  }

  @Example
  void findsDaysThatComeOnceInFortyYears() {
    assertThat(days("0 8 29 2 */7", "2026-01-01", 4))
        .containsExactly("2032-02-29", "2060-02-29", "2088-02-29", "2128-02-29");
  }

  @Example
  void hasNoTimesIfNoDayIsInBothFields() {
    assertThat(List.of("0 8 31 2 */2", "0 8 30,31 2 *", "0 8 31 2,4,6 */7"))
        .allSatisfy(
            expression -> assertThat(CronTimes.of(expression).next(Instant.EPOCH, UTC)).isEmpty());
  }

  @Property
  void comesOnTheDaysOfBothFields(
      @ForAll("fields") Field dayOfMonth, @ForAll("weekFields") Field dayOfWeek) {
    String expression = "0 8 " + dayOfMonth.text + " * " + dayOfWeek.text;
    boolean both = dayOfMonth.text.startsWith("*") || dayOfWeek.text.startsWith("*");
    LocalDate first = LocalDate.of(2028, 1, 1);

    List<String> expected =
        first
            .datesUntil(LocalDate.of(2029, 1, 1))
            .filter(
                day -> {
                  boolean month = dayOfMonth.has.test(day.getDayOfMonth());
                  int number = day.getDayOfWeek().getValue();
                  boolean week = dayOfWeek.has.test(number) || dayOfWeek.has.test(number % 7);
                  return both ? month && week : month || week;
                })
            .map(LocalDate::toString)
            .toList();

    assertThat(days(expression, first.toString(), expected.size()))
        .as(expression)
        .isEqualTo(expected);
  }

  @Provide
  Arbitrary<Field> fields() {
    return fields(1, 31);
  }

  @Provide
  Arbitrary<Field> weekFields() {
    return fields(0, 7);
  }

  private static Arbitrary<Field> fields(int min, int max) {
    Arbitrary<Integer> numbers = Arbitraries.integers().between(min, max);
    Arbitrary<Field> stars =
        Arbitraries.integers()
            .between(1, 7)
            .map(step -> new Field(step == 1 ? "*" : "*/" + step, day -> (day - min) % step == 0));
    Arbitrary<Field> ranges =
        Combinators.combine(numbers, numbers)
            .as(
                (one, other) -> {
                  int from = Math.min(one, other);
                  int to = Math.max(one, other);
                  return new Field(from + "-" + to, day -> day >= from && day <= to);
                });
    Arbitrary<Field> single = numbers.map(number -> new Field("" + number, day -> day == number));
    Arbitrary<Field> one = Arbitraries.oneOf(stars, ranges, single);
    Arbitrary<Field> several =
        one.list()
            .ofMinSize(2)
            .ofMaxSize(3)
            .map(
                fields ->
                    new Field(
                        String.join(",", fields.stream().map(Field::text).toList()),
                        day -> fields.stream().anyMatch(field -> field.has.test(day))));
    return Arbitraries.oneOf(one, several);
  }

  private record Field(String text, IntPredicate has) {}

  private static List<String> days(String expression, String from, int count) {
    CronTimes times = CronTimes.of(expression);
    List<String> days = new ArrayList<>();
    Instant moment = LocalDate.parse(from).atStartOfDay(UTC).toInstant();
    for (int i = 0; i < count; i++) {
      moment = times.next(moment, UTC).orElseThrow();
      days.add(moment.atZone(UTC).toLocalDate().toString());
    }
    return days;
  }
}
