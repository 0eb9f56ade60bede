package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
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
}
