package io.jobwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jobwatch.dedup.DedupStrategies;
import io.jobwatch.match.Matchers;
import java.util.List;
import java.util.Set;
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
  void hasTheIdOfNoAlertOfAnotherSubscriber() {
    assertThat(idOf("ada", "C/C++")).isEqualTo("ada/C/C++");
    assertThat(idOf("50%", "/Java")).isEqualTo("50%//Java");
    assertThat(idOf("acme/bob", "Java")).isEqualTo("/acme%2Fbob/Java");

    assertThat(
            Set.of(
                idOf("acme", "bob/Java"),
                idOf("acme/bob", "Java"),
                idOf("acme", "/bob/Java"),
                idOf("acme/", "bob/Java"),
                idOf("acme//bob", "Java"),
                idOf("acme%2Fbob", "Java"),
                idOf("acme%/bob", "Java"),
                idOf("acme/%2Fbob", "Java"),
                idOf("/acme%2Fbob", "Java")))
        .hasSize(9);
  }

  private static String idOf(String subscriberId, String name) {
    return Alert.named(name).forSubscriber(subscriberId).criteria(JAVA).id();
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
