package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.jobwatch.model.Attempt;
import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryResult;
import io.jobwatch.model.Route;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerTest {

  private static final Route PAGER = Route.of("test/pager", "4711");

  private final Pipeline pipeline = Pipeline.everythingOver(PAGER.fallback("test/mail", "ada"));
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final JobwatchListener listener =
      new JobwatchListener() {
        @Override
        public void attempted(Delivery delivery, Attempt attempt) {
          told.add(attempt.channel() + " " + attempt.result());
        }

        @Override
        public void passedOver(Delivery delivery) {
          told.add(delivery.destination().channel() + " " + delivery.state());
        }

        @Override
        public void closed() {
          told.add("closed");
        }
      };

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void oneThatIsAddedHearsWhatHappensUntilTheEnd() {
    pipeline.jobwatch.addListener(listener);
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.run();
    pipeline.close();
    pipeline.close();

    assertThat(told).containsExactly("test/pager delivered", "closed");
  }

  @Test
  void oneThatIsRemovedHearsNothingMore() {
    pipeline.jobwatch.addListener(listener);
    pipeline.board.lists(job("1", "Java Engineer"));

    assertThat(pipeline.jobwatch.removeListener(listener)).isTrue();
    pipeline.run();
    pipeline.close();

    assertThat(told).isEmpty();
    assertThat(pipeline.jobwatch.removeListener(listener)).isFalse();
  }

  @Test
  void oneThatIsAddedAfterTheEndIsRefused() {
    pipeline.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> pipeline.jobwatch.addListener(listener))
        .withMessageStartingWith("Jobwatch: it is closed.");
  }

  @Test
  void nullIsRefused() {
    assertThatNullPointerException()
        .isThrownBy(() -> pipeline.jobwatch.addListener(null))
        .withMessage("Listener: it is null. Give it a value.");
  }

  @Test
  void whatIsSuppressedIsToldOfAsPassedOver() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(new DeliveryResult.RateLimited(Duration.ofHours(1)));
    pipeline.run();
    pipeline.jobwatch.addListener(listener);
    pipeline.jobwatch.alerts().delete("ada/all");

    pipeline.runLater(Duration.ofHours(2));

    assertThat(told).containsExactly("test/pager SUPPRESSED");
  }

  @Test
  void aDestinationThatWasClosedMeanwhileIsToldOfAsPassedOver() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(new DeliveryResult.RateLimited(Duration.ofHours(1)));
    pipeline.run();
    pipeline.board.lists(job("1", "Java Engineer"), job("2", "Baker"));
    pipeline.pager.gives(new DeliveryResult.DestinationGone("number unknown"));
    pipeline.jobwatch.addListener(listener);

    pipeline.runLater(Duration.ofHours(2));

    assertThat(told)
        .containsExactlyInAnyOrder(
            "test/pager destination_gone",
            "test/mail FELL_BACK",
            "test/mail delivered",
            "test/mail delivered");
  }

  @Test
  void whatWaitsForItsChannelIsNotToldOf() {
    pipeline.board.lists(job("1", "Java Engineer"));
    pipeline.pager.gives(new DeliveryResult.RateLimited(Duration.ofHours(1)));
    pipeline.run();
    pipeline.jobwatch.addListener(listener);

    pipeline.run();

    assertThat(told).isEmpty();
  }
}
