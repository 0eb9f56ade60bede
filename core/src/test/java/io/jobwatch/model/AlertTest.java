package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.dedup.DedupStrategies;
import io.jobwatch.match.Matchers;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertTest {

  private static final Criteria JAVA = Criteria.builder().keywords("java").build();
  private static final Criteria KOTLIN = Criteria.builder().keywords("kotlin").build();
  private static final Alert ALERT = Alert.named("Java").forSubscriber("ada").criteria(JAVA);

  @Test
  void keepsItsIdWhenItIsEdited() {
    Alert edited = ALERT.name("Kotlin").criteria(KOTLIN);

    assertThat(edited.id()).isEqualTo(ALERT.id());
    assertThat(edited.name()).isEqualTo("Kotlin");
    assertThat(edited.criteria()).isEqualTo(KOTLIN);
    assertThat(edited.name("Java").criteria(JAVA)).isEqualTo(ALERT);
  }

  @Test
  void goesBackToWhatTheSubscriberPrefers() {
    Alert own = ALERT.route(Route.of("in_app", "ada")).frequency(Frequency.hourly());

    assertThat(own.routes(List.of()).frequency(null)).isEqualTo(ALERT);
  }

  @Test
  void takesIdsOfPluginsAndTheirTexts() {
    Alert byId = ALERT.matcher(Matchers.SKILLS).dedup(DedupStrategies.TTL);

    assertThat(byId).isEqualTo(ALERT.matcher("skills").dedup("ttl"));
    assertThat(byId.matcher(Matchers.CRITERIA).dedup(DedupStrategies.CONTENT_AWARE))
        .isEqualTo(ALERT);
    assertThatThrownBy(() -> ALERT.matcher("Skills")).hasMessageContaining("Plugin id 'Skills'");
  }

  @Test
  void hasTwentyRoutesOfItsOwnAndNoMore() {
    Alert many = ALERT.routes(SubscriberTest.routes(20));

    assertThat(many.routes()).hasSize(20);
    assertThatThrownBy(() -> many.route(Route.of("in_app", "ada")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Number of routes of alert ada/Java '21': it is out of range."
                + " Use a number from 0 to 20.");
  }

  @Test
  void refusesControlCharactersInIdAndName() {
    assertThatThrownBy(() -> ALERT.name("Java\r\nERROR forged"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Alert name 'Java  ERROR forged': it has control characters. Remove them.");
    assertThatThrownBy(() -> ALERT.id("ada/\u001B[2J"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Alert id 'ada/ [2J': it has control characters. Remove them.");
  }
}
