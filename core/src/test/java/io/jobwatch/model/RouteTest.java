package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {

  @Test
  void hasTenDestinationsAndNoMore() {
    Route route = Route.of("email", "ada@acme.example");
    for (int i = 1; i < 10; i++) {
      route = route.fallback("webhook", "https://acme.example/?n=" + i);
    }
    Route longest = route;

    assertThat(longest.chain()).hasSize(10);
    assertThatThrownBy(() -> longest.fallback("in_app", "ada"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Number of destinations of a route '11': it is out of range."
                + " Use a number from 1 to 10.");
  }

  @Test
  void refusesNoDestinationAndTheSameOneTwice() {
    assertThatThrownBy(() -> new Route(List.of()))
        .hasMessage("Route '[]': it is empty. Name at least one.");
    assertThatThrownBy(
            () ->
                Route.of("webhook", "https://acme.example")
                    .fallback("webhook", " https://acme.example\u2003"))
        .hasMessageContaining("a destination is in it twice");
  }
}
