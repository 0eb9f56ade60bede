package io.jobwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Delivery;
import io.jobwatch.model.DeliveryState;
import io.jobwatch.model.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel that throws what nobody expects ends its own delivery and nothing else. */
class BrokenChannelTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        AssertionError.class,
        StackOverflowError.class,
        OutOfMemoryError.class,
        NoSuchMethodError.class,
        IllegalStateException.class
      })
  void endsItsDeliveryAndNoOtherWhateverItThrows(Class<? extends Throwable> type) {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "1"), mail())) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java Engineer"));
      pipeline.pager.whileSending(() -> BrokenChannelTest.<RuntimeException>fail(type));

      RunReport first = pipeline.jobwatch.runOnce();

      assertThat(first.delivered()).isEqualTo(1);
      List<Delivery> failed = pipeline.jobwatch.outbox().in(DeliveryState.FAILED, 9);
      assertThat(failed).hasSize(1);
      assertThat(failed.get(0).detail()).contains("the channel threw " + type.getSimpleName());

      // The workers are all there still.
      pipeline.pager.whileSending(() -> {});
      pipeline.board.lists(ScriptedBoard.job("2", "Rust Engineer"));
      assertThat(pipeline.jobwatch.runOnce().delivered()).isEqualTo(2);
    }
  }

  @Test
  void canInterruptItsThreadWithoutHarm() {
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "1"), mail())) {
      pipeline.board.lists(ScriptedBoard.job("1", "Java Engineer"));
      pipeline.pager.whileSending(() -> Thread.currentThread().interrupt());

      assertThat(pipeline.jobwatch.runOnce().delivered()).isEqualTo(2);
      pipeline.board.lists(ScriptedBoard.job("2", "Rust Engineer"));
      assertThat(pipeline.jobwatch.runOnce().delivered()).isEqualTo(2);
    }
  }

  private static Route mail() {
    return Route.of("test/mail", "ada");
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void fail(Class<? extends Throwable> type) throws T {
    try {
      throw (T) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
