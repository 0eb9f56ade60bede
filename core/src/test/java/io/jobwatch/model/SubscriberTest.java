package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubscriberTest {

  private static final Subscriber ADA = Subscriber.of("ada").route("in_app", "ada");

  @Test
  void hasOneRouteInPlaceOfAnother() {
    List<Route> routes = List.of(Route.of("webhook", "https://ada.example/hook"));

    assertThat(ADA.routes(routes).routes()).isEqualTo(routes);
    assertThat(ADA.routes(routes).routes(ADA.routes())).isEqualTo(ADA);
  }

  @Test
  void hasNoQuietHoursAnyMoreWithoutPreferences() {
    Subscriber quiet = ADA.quiet(QuietHours.daily(LocalTime.of(22, 0), LocalTime.of(7, 0)));

    assertThat(quiet.preferences(Preferences.NONE)).isEqualTo(ADA);
  }

  @Test
  void hasTwentyRoutesAndNoMore() {
    Subscriber many = ADA.routes(routes(20));

    assertThat(many.routes()).hasSize(20);
    assertThatThrownBy(() -> many.route("in_app"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Number of routes of subscriber ada '21': it is out of range."
                + " Use a number from 0 to 20.");
  }

  @Test
  void refusesAnIdOfSeveralLinesWithoutQuotingItsLineBreaks() {
    assertThatThrownBy(() -> Subscriber.of("ada\n\u0085ERROR"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Subscriber id 'ada  ERROR': it has control characters. Remove them.");
  }

  static List<Route> routes(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> Route.of("webhook", "https://acme.example/?n=" + i))
        .toList();
  }
}
